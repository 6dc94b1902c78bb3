package poc.local.server;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import poc.local.Ports;
import poc.local.http.Exchanges;
import poc.local.http.Responder;

/**
 * One port that speaks TLS to who begins with it and plain HTTP to who does not, so that a URL
 * stays the same but for its scheme, as those of a distribution do.
 *
 * <p>The JDK's server speaks one of them alone, and takes no socket that was read from. So each
 * connection is passed on to one of two servers, by its first byte.
 */
final class TlsPort implements AutoCloseable {

  /** The first byte of a TLS record with a handshake. */
  private static final int HANDSHAKE = 0x16;

  private final ServerSocket port;
  private final HttpServer plain;
  private final HttpsServer tls;
  private final Executor workers;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private TlsPort(ServerSocket port, HttpServer plain, HttpsServer tls, Executor workers) {
    this.port = port;
    this.plain = plain;
    this.tls = tls;
    this.workers = workers;
  }

  /**
   * Answers from now on.
   *
   * @throws java.net.BindException if the port is taken
   */
  static TlsPort open(int number, SSLContext context, Responder responder, Executor workers)
      throws IOException {
    ServerSocket port = new ServerSocket();
    port.setReuseAddress(true);
    port.bind(Ports.loopback(number));
    HttpServer plain = HttpServer.create(Ports.loopback(0), 0);
    HttpsServer tls = HttpsServer.create(Ports.loopback(0), 0);
    tls.setHttpsConfigurator(new HttpsConfigurator(context));
    for (HttpServer server : new HttpServer[] {plain, tls}) {
      server.createContext("/", Exchanges.handler(responder));
      server.setExecutor(workers);
      server.start();
    }
    TlsPort opened = new TlsPort(port, plain, tls, workers);
    workers.execute(opened::accept);
    return opened;
  }

  @Override
  public void close() {
    close(port);
    open.forEach(TlsPort::close);
    plain.stop(0);
    tls.stop(0);
  }

  private void accept() {
    while (!port.isClosed()) {
      next().ifPresent(viewer -> workers.execute(() -> serve(viewer)));
    }
  }

  /** The next connection; empty if it is lost at once, or the port closes. */
  private Optional<Socket> next() {
    try {
      Socket viewer = port.accept();
      open.add(viewer);
      return Optional.of(viewer);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void serve(Socket viewer) {
    try (viewer) {
      viewer.setTcpNoDelay(true);
      PushbackInputStream sent = new PushbackInputStream(viewer.getInputStream());
      int first = sent.read();
      if (first < 0) {
        return;
      }
      sent.unread(first);
      HttpServer server = first == HANDSHAKE ? tls : plain;
      try (Socket inner = new Socket()) {
        open.add(inner);
        inner.setTcpNoDelay(true);
        inner.connect(server.getAddress());
        workers.execute(() -> pass(sent, inner));
        inner.getInputStream().transferTo(viewer.getOutputStream());
      } finally {
        open.removeIf(Socket::isClosed);
      }
    } catch (IOException e) {
      return;
    } finally {
      open.remove(viewer);
    }
  }

  /** What the viewer says, until it has said all; then the server is told so. */
  private static void pass(InputStream sent, Socket inner) {
    try {
      OutputStream out = inner.getOutputStream();
      sent.transferTo(out);
      inner.shutdownOutput();
    } catch (IOException e) {
      close(inner);
    }
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      return;
    }
  }
}
