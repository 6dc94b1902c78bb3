package poc.local.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import poc.cloud.DistributionConfig;
import poc.cloud.SecurityHeaders;
import poc.cloud.Website;
import poc.local.Ports;
import poc.local.edge.Edge;
import poc.local.http.Exchanges;
import poc.local.http.Objects;

/** Serves objects on one port of 127.0.0.1 until it is closed. */
public final class FolderServer implements AutoCloseable {

  private final URI url;
  private final AutoCloseable listener;
  private final ExecutorService workers;

  private FolderServer(URI url, AutoCloseable listener, ExecutorService workers) {
    this.url = url;
    this.listener = listener;
    this.workers = workers;
  }

  /**
   * As a website of S3.
   *
   * @throws java.net.BindException if the port is taken
   */
  public static FolderServer website(int port, Objects objects, Website website)
      throws IOException {
    HttpServer server = HttpServer.create(Ports.loopback(port), 0);
    ExecutorService workers = Executors.newCachedThreadPool();
    server.createContext(
        "/", Exchanges.handler(new WebsiteEndpoint(objects, () -> Optional.of(website))));
    server.setExecutor(workers);
    server.start();
    return new FolderServer(
        URI.create("http://127.0.0.1:" + port + "/"), () -> server.stop(0), workers);
  }

  /**
   * As a distribution of CloudFront before a private bucket.
   *
   * @param function the code of the function that its behaviors name
   * @param headers what the policy that they name adds
   * @throws java.net.BindException if the port is taken
   */
  public static FolderServer distribution(
      int port,
      Objects objects,
      DistributionConfig config,
      String function,
      SecurityHeaders headers,
      LoopbackCertificate certificate)
      throws IOException {
    String host = "127.0.0.1:" + port;
    Edge edge =
        new Edge(
            new OneDistribution(host, config, function, headers, objects),
            "folder",
            Clock.systemUTC());
    ExecutorService workers = Executors.newCachedThreadPool();
    try {
      TlsPort listener = TlsPort.open(port, certificate.context(), edge, workers);
      return new FolderServer(URI.create("https://" + host + "/"), listener, workers);
    } catch (IOException e) {
      workers.shutdown();
      throw e;
    }
  }

  /** Where it answers, with a slash at the end. */
  public URI url() {
    return url;
  }

  @Override
  public void close() throws IOException {
    try {
      listener.close();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("nothing else fails when a listener is closed", e);
    } finally {
      workers.shutdownNow();
    }
  }
}
