package poc.local.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
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
import java.util.stream.Collectors;
import poc.cloud.CloudException;
import poc.local.LocalBuckets;
import poc.local.LocalWebsite;
import poc.local.Ports;

/**
 * Serves every website bucket of a folder on its port of 127.0.0.1, also those that appear, change
 * and disappear while it runs.
 */
public final class SiteServer implements AutoCloseable {

  private static final long POLL_MILLIS = 250;

  private final LocalBuckets buckets;
  private final Consumer<String> warnings;
  private final Map<String, Listener> listeners = new HashMap<>();
  private final Set<String> warned = new HashSet<>();
  private final ExecutorService workers = Executors.newCachedThreadPool(daemons("site"));
  private final ScheduledExecutorService poller =
      Executors.newSingleThreadScheduledExecutor(daemons("site-poll"));

  private final Future<?> polling;
  private boolean closed;

  private SiteServer(LocalBuckets buckets, Consumer<String> warnings) {
    this.buckets = buckets;
    this.warnings = warnings;
    this.polling =
        poller.scheduleWithFixedDelay(
            this::refresh, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Serves all websites when it returns.
   *
   * @param warnings is told, once each, what keeps a website from being served
   */
  public static SiteServer start(LocalBuckets buckets, Consumer<String> warnings) {
    SiteServer server = new SiteServer(buckets, warnings);
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
    listeners.values().forEach(Listener::stop);
    listeners.clear();
  }

  private synchronized void refresh() {
    if (closed) {
      return;
    }
    try {
      List<LocalWebsite> sites = buckets.websites();
      stopAllBut(sites);
      sites.forEach(this::serve);
    } catch (CloudException e) {
      warn("Websites cannot be looked up: " + e.getMessage());
    }
  }

  private synchronized void stopAllBut(List<LocalWebsite> sites) {
    Map<String, Integer> ports =
        sites.stream().collect(Collectors.toMap(LocalWebsite::bucket, LocalWebsite::port));
    Iterator<Map.Entry<String, Listener>> entries = listeners.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, Listener> entry = entries.next();
      if (!Integer.valueOf(entry.getValue().port()).equals(ports.get(entry.getKey()))) {
        entry.getValue().stop();
        entries.remove();
      }
    }
  }

  private synchronized void serve(LocalWebsite site) {
    Listener listener = listeners.get(site.bucket());
    if (listener != null) {
      listener.handler().change(site.website());
      return;
    }
    WebsiteHandler handler = new WebsiteHandler(buckets, site.bucket(), site.website());
    try {
      HttpServer server = HttpServer.create(Ports.loopback(site.port()), 0);
      server.createContext("/", handler);
      server.setExecutor(workers);
      server.start();
      listeners.put(site.bucket(), new Listener(site.port(), handler, server));
    } catch (IOException e) {
      warn(
          "Website %s is not served: port %d of 127.0.0.1 cannot be had (%s). Start again, and it"
                  .formatted(site.bucket(), site.port(), e.getMessage())
              + " gets another one.");
    }
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

  private record Listener(int port, WebsiteHandler handler, HttpServer server) {

    void stop() {
      server.stop(0);
    }
  }
}
