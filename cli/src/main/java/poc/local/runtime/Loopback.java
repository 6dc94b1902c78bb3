package poc.local.runtime;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;

/**
 * HTTP servers that only this machine can reach.
 *
 * <p>The JDK's server sends headers and body apart. Unless it is told to send both without delay,
 * which only a system property read before its first use can do, the second waits for the first to
 * be acknowledged: some 40 ms for every answer. So every server of this process is to come from
 * here.
 */
public final class Loopback {

  public static final String HOST = "127.0.0.1";

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private Loopback() {}

  /**
   * A server that is bound, but not started.
   *
   * @param port 0 for any that is free
   * @throws java.net.BindException if the port is taken; the message names it
   */
  public static HttpServer server(int port, Executor executor) throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    try {
      HttpServer server = HttpServer.create(address, 0);
      server.setExecutor(executor);
      return server;
    } catch (java.net.BindException e) {
      java.net.BindException named =
          new java.net.BindException("Port " + port + " of " + HOST + " is taken");
      named.initCause(e);
      throw named;
    }
  }
}
