package poc.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An S3 with one bucket, always empty: it reads what it is sent, counts it, and keeps none of it.
 */
final class DiscardingS3 implements AutoCloseable {

  private static final int THREADS = 40;
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private final Map<String, Long> received = new ConcurrentHashMap<>();

  /** How many uploads in parts were finished. */
  final AtomicLong finished = new AtomicLong();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  DiscardingS3() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** How many bytes came for an object of the bucket. */
  long received(String key) {
    return received.getOrDefault("/site/" + key, 0L);
  }

  Set<String> keys() {
    return received.keySet();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    long length = discard(exchange);
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        received.merge(exchange.getRequestURI().getPath(), length, Long::sum);
        exchange.getResponseHeaders().add("ETag", "\"e\"");
        reply(exchange, 200, "");
      }
      case "POST" -> reply(exchange, 200, posted(query));
      default -> {
        boolean listing = query.contains("list-type=2");
        reply(
            exchange,
            listing ? 200 : 404,
            listing
                ? "<ListBucketResult><KeyCount>0</KeyCount><IsTruncated>false</IsTruncated></ListBucketResult>"
                : "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>");
      }
    }
  }

  private String posted(String query) {
    if (query.startsWith("uploads")) {
      return "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>";
    }
    if (query.startsWith("uploadId")) {
      finished.incrementAndGet();
      return "<CompleteMultipartUploadResult><ETag>\"e-1\"</ETag></CompleteMultipartUploadResult>";
    }
    return "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/a</Arn>"
        + "<UserId>a</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";
  }

  /** How many bytes came, without what signs each chunk of them. */
  private static long discard(HttpExchange exchange) throws IOException {
    InputStream body = exchange.getRequestBody();
    byte[] buffer = new byte[128 * 1024];
    long length = 0;
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      length += n;
    }
    String decoded = exchange.getRequestHeaders().getFirst("x-amz-decoded-content-length");
    return decoded == null ? length : Math.min(length, Long.parseLong(decoded));
  }

  private static void reply(HttpExchange exchange, int status, String xml) throws IOException {
    byte[] bytes = xml.isEmpty() ? new byte[0] : (XML + xml).getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
