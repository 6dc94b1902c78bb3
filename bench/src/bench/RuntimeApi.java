package bench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** As much of Lambda's Runtime API as one invocation needs, served on loopback. */
final class RuntimeApi implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(1);
  private final BlockingQueue<byte[]> events = new ArrayBlockingQueue<>(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;

  /**
   * What the function said.
   *
   * @param kind {@code response} or {@code error}
   * @param nanoTime when the last byte of it had come
   */
  record Answer(String kind, String body, long nanoTime) {}

  /** Starts to serve; the first to ask for an invocation gets the event, later ones wait. */
  RuntimeApi(byte[] event) throws IOException {
    events.add(event);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/2018-06-01/runtime/", this::handle);
    server.start();
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  Answer await() throws InterruptedException {
    Answer answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answer == null) {
      throw new IllegalStateException("no answer within " + PATIENCE_SECONDS + " s");
    }
    return answer;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/next")) {
      next(exchange);
    } else {
      byte[] body = exchange.getRequestBody().readAllBytes();
      long now = System.nanoTime();
      String kind = path.substring(path.lastIndexOf('/') + 1);
      answers.offer(new Answer(kind, new String(body, StandardCharsets.UTF_8), now));
      exchange.sendResponseHeaders(202, -1);
    }
    exchange.close();
  }

  private void next(HttpExchange exchange) throws IOException {
    byte[] event = events.poll();
    if (event == null) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", "coldstart");
    headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:::function:coldstart");
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 10_000));
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
