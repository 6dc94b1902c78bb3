package poc.local.gateway;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import poc.cloud.CloudException;
import poc.local.gateway.Apis.LocalApi;
import poc.local.runtime.Invoker;

/**
 * Serves REST APIs on the loopback interface, each on a port of its own, as {@code
 * /{stage}/{resource}}. Follows what {@link Apis} tells: listeners are opened and closed as APIs
 * come and go.
 */
public final class Gateway implements AutoCloseable {

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final Apis apis;
  private final Clock clock;
  private final RequestFlow flow;
  private final ExecutorService executor;
  private final ScheduledExecutorService lookout;
  private final Map<String, ApiListener> listeners = new HashMap<>();

  Gateway(Apis apis, Invoker invoker, Clock clock, LongSupplier nanoTime) {
    this.apis = apis;
    this.clock = clock;
    this.executor = Executors.newCachedThreadPool(daemon("gateway"));
    this.lookout = Executors.newSingleThreadScheduledExecutor(daemon("gateway-lookout"));
    this.flow =
        new RequestFlow(
            apis, new UsageMeter(clock, nanoTime), new LambdaIntegration(invoker, executor));
  }

  /**
   * Opens a listener for each API that there is now; those that come later follow within a second.
   *
   * @throws IOException if a port is taken; nothing is left open then
   */
  public static Gateway start(Apis apis, Invoker invoker) throws IOException {
    Gateway gateway = new Gateway(apis, invoker, Clock.systemUTC(), System::nanoTime);
    gateway.open();
    return gateway;
  }

  void open() throws IOException {
    try {
      look();
    } catch (IOException e) {
      close();
      throw e;
    }
    var unused =
        lookout.scheduleWithFixedDelay(
            this::lookAgain, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  private synchronized void look() throws IOException {
    if (lookout.isShutdown()) {
      return;
    }
    List<LocalApi> wanted = apis.list();
    for (ApiListener listener : List.copyOf(listeners.values())) {
      if (!wanted.contains(listener.api())) {
        listeners.remove(listener.api().id());
        listener.close();
      }
    }
    Optional<IOException> failure = Optional.empty();
    for (LocalApi api : wanted) {
      try {
        listen(api);
      } catch (IOException e) {
        failure = Optional.of(e);
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private void listen(LocalApi api) throws IOException {
    if (!listeners.containsKey(api.id())) {
      listeners.put(api.id(), ApiListener.open(api, flow, executor, clock));
    }
  }

  /** What cannot be read, or a port that is taken, is looked at again next time. */
  private void lookAgain() {
    try {
      look();
    } catch (IOException | CloudException e) {
      return;
    }
  }

  /**
   * The port that an API is served on.
   *
   * @throws IllegalArgumentException if there is no listener for it
   */
  public synchronized int port(String apiId) {
    ApiListener listener = listeners.get(apiId);
    if (listener == null) {
      throw new IllegalArgumentException("No API " + apiId + " is served");
    }
    return listener.port();
  }

  /** Closes all listeners. Invocations that run are not waited for. */
  @Override
  public synchronized void close() {
    lookout.shutdownNow();
    listeners.values().forEach(ApiListener::close);
    listeners.clear();
    executor.shutdown();
  }
}
