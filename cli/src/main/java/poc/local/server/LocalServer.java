package poc.local.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import poc.local.AlreadyServedException;
import poc.local.LocalCloud;
import poc.local.LocalDistribution;
import poc.local.LocalWebsite;
import poc.local.Ports;
import poc.local.ServerClaim;
import poc.local.gateway.Apis.LocalApi;

/** Serves a folder for as long as it is open: one process at a time, each resource on its port. */
public final class LocalServer implements AutoCloseable {

  private final Deque<Runnable> stops = new ArrayDeque<>();
  private List<Moved> moved = List.of();

  private LocalServer() {}

  /**
   * Starts to serve. A resource whose port another program has taken meanwhile is given another
   * one, see {@link #moved()}.
   *
   * @param parts started in this order, stopped in the opposite one
   * @throws AlreadyServedException if a process serves the folder
   */
  public static LocalServer start(LocalCloud cloud, List<Part> parts) {
    sendAtOnce();
    LocalServer server = new LocalServer();
    boolean started = false;
    try {
      ServerClaim claim = cloud.claim();
      server.stops.push(claim::close);
      server.moved = moveFromTakenPorts(cloud);
      for (Part part : parts) {
        server.stops.push(part.start(cloud));
      }
      server.stops.push(claim::retire);
      started = true;
      return server;
    } finally {
      if (!started) {
        server.close();
      }
    }
  }

  /** What has another URL than before, so that it must be deployed again. */
  public List<Moved> moved() {
    return moved;
  }

  /** Stops everything; does nothing the second time. */
  @Override
  public synchronized void close() {
    if (stops.isEmpty()) {
      return;
    }
    try {
      stops.pop().run();
    } finally {
      close();
    }
  }

  /**
   * On Java 17 the JDK's HTTP server lets an answer on a kept connection wait some 40 ms for the
   * client's acknowledgement, unless this is set before the first server is made.
   */
  private static void sendAtOnce() {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static List<Moved> moveFromTakenPorts(LocalCloud cloud) {
    List<Moved> moved = new ArrayList<>();
    for (LocalApi api : cloud.restApis().listeners()) {
      if (!Ports.canBind(api.port())) {
        int port = cloud.restApis().reassignPort(api.id());
        moved.add(new Moved("REST API " + api.name(), api.port(), port));
      }
    }
    for (LocalWebsite site : cloud.buckets().websites()) {
      if (!Ports.canBind(site.port())) {
        int port = cloud.buckets().reassignPort(site.bucket());
        moved.add(new Moved("website " + site.bucket(), site.port(), port));
      }
    }
    for (LocalDistribution one : cloud.distributions().listeners()) {
      if (!Ports.canBind(one.port())) {
        int port = cloud.distributions().reassignPort(one.id());
        moved.add(new Moved("distribution " + one.id(), one.port(), port));
      }
    }
    return List.copyOf(moved);
  }

  /** A server that answers for some of the folder's resources. */
  @FunctionalInterface
  public interface Part {

    /**
     * Starts it.
     *
     * @return what stops it
     */
    Runnable start(LocalCloud cloud);
  }

  /**
   * A resource that was given another port.
   *
   * @param resource its kind and name
   */
  public record Moved(String resource, int from, int to) {}
}
