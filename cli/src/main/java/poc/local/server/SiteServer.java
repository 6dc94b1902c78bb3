package poc.local.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import poc.cloud.CloudException;
import poc.local.LocalBuckets;
import poc.local.LocalCloud;
import poc.local.LocalObjects;
import poc.local.Ports;
import poc.local.edge.Edge;
import poc.local.edge.Edges;
import poc.local.http.Exchanges;

/**
 * Serves every website bucket and every distribution of a folder on its port of 127.0.0.1, also
 * those that appear, change and disappear while it runs.
 */
public final class SiteServer implements AutoCloseable {

  private static final long POLL_MILLIS = 250;

  private final LocalCloud cloud;
  private final Edges edges;
  private final Consumer<String> warnings;
  private final Map<Place, AutoCloseable> listeners = new HashMap<>();
  private final Set<String> warned = new HashSet<>();
  private final ExecutorService workers = Executors.newCachedThreadPool(daemons("site"));
  private final ScheduledExecutorService poller =
      Executors.newSingleThreadScheduledExecutor(daemons("site-poll"));

  private final Future<?> polling;
  private boolean closed;

  private SiteServer(LocalCloud cloud, Consumer<String> warnings) {
    this.cloud = cloud;
    this.edges = cloud.edges();
    this.warnings = warnings;
    this.polling =
        poller.scheduleWithFixedDelay(
            this::refresh, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Serves all of them when it returns.
   *
   * @param warnings is told, once each, what keeps one from being served
   */
  public static SiteServer start(LocalCloud cloud, Consumer<String> warnings) {
    SiteServer server = new SiteServer(cloud, warnings);
    server.refresh();
    return server;
  }

  @Override
  public void close() {
    polling.cancel(false);
    poller.shutdown();
    stopAll();
    workers.shutdownNow();
  }

  private synchronized void stopAll() {
    closed = true;
    stopAllBut(List.of());
  }

  private synchronized void refresh() {
    if (closed) {
      return;
    }
    try {
      List<Place> wanted = places();
      stopAllBut(wanted);
      wanted.stream().filter(place -> !listeners.containsKey(place)).forEach(this::serve);
    } catch (CloudException e) {
      warn("Websites and distributions cannot be looked up: " + e.getMessage());
    }
  }

  private List<Place> places() {
    return Stream.concat(
            cloud.buckets().websites().stream()
                .map(site -> new Place("website", site.bucket(), site.port())),
            cloud.distributions().listeners().stream()
                .map(one -> new Place("distribution", one.id(), one.port())))
        .toList();
  }

  private synchronized void stopAllBut(List<Place> wanted) {
    Iterator<Map.Entry<Place, AutoCloseable>> open = listeners.entrySet().iterator();
    while (open.hasNext()) {
      Map.Entry<Place, AutoCloseable> listener = open.next();
      if (!wanted.contains(listener.getKey())) {
        stop(listener.getValue());
        open.remove();
      }
    }
  }

  private static void stop(AutoCloseable listener) {
    try {
      listener.close();
    } catch (Exception e) {
      throw new IllegalStateException("nothing fails when a listener is closed", e);
    }
  }

  private synchronized void serve(Place place) {
    try {
      listeners.put(place, place.kind().equals("website") ? website(place) : distribution(place));
    } catch (IOException e) {
      warn(
          "The %s %s is not served: port %d of 127.0.0.1 cannot be had (%s). Start again, and it"
                  .formatted(place.kind(), place.name(), place.port(), e.getMessage())
              + " gets another one.");
    }
  }

  private AutoCloseable website(Place place) throws IOException {
    LocalBuckets buckets = cloud.buckets();
    String bucket = place.name();
    HttpServer server = HttpServer.create(Ports.loopback(place.port()), 0);
    server.createContext(
        "/",
        Exchanges.handler(
            new WebsiteEndpoint(
                new LocalObjects(buckets, bucket), () -> buckets.getBucketWebsite(bucket))));
    server.setExecutor(workers);
    server.start();
    return () -> server.stop(0);
  }

  private AutoCloseable distribution(Place place) throws IOException {
    Path tls = cloud.tls();
    return TlsPort.open(
        place.port(),
        LoopbackCertificate.in(tls).context(),
        new Edge(edges, place.name(), Clock.systemUTC()),
        workers);
  }

  private synchronized void warn(String message) {
    if (warned.add(message)) {
      warnings.accept(message);
    }
  }

  private static ThreadFactory daemons(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * A port and what answers there.
   *
   * @param kind {@code website} or {@code distribution}
   */
  private record Place(String kind, String name, int port) {}
}
