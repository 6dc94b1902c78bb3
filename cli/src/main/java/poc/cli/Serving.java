package poc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import poc.local.AlreadyServedException;
import poc.local.LocalCloud;
import poc.local.LocalDistribution;
import poc.local.LocalWebsite;
import poc.local.Ports;
import poc.local.gateway.Apis.LocalApi;
import poc.local.gateway.Gateway;
import poc.local.runtime.FunctionHost;
import poc.local.runtime.HostSettings;
import poc.local.server.LocalServer;
import poc.local.server.SiteServer;

/**
 * Keeps the local target answering while something asks it; joins the process that serves it
 * already.
 */
final class Serving implements AutoCloseable {

  private static final int ATTEMPTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final @Nullable LocalServer server;
  private final Optional<Long> elsewhere;

  private Serving(@Nullable LocalServer server, Optional<Long> elsewhere) {
    this.server = server;
    this.elsewhere = elsewhere;
  }

  static Serving of(LocalCloud cloud) {
    try {
      Serving serving = new Serving(start(cloud, ATTEMPTS), Optional.empty());
      Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "stop serving"));
      return serving;
    } catch (AlreadyServedException e) {
      awaitListeners(cloud);
      return new Serving(null, Optional.of(e.pid()));
    }
  }

  /** Between the look whether a port is free and its use, another program may take it. */
  private static LocalServer start(LocalCloud cloud, int attempts) {
    try {
      return LocalServer.start(cloud, List.of(Serving::site, Serving::gateway));
    } catch (UncheckedIOException e) {
      if (attempts > 1 && e.getCause() instanceof BindException) {
        return start(cloud, attempts - 1);
      }
      throw e;
    }
  }

  /**
   * What {@code question} gives while the local target answers. Asks again if another process
   * served it and has stopped meanwhile.
   */
  static <T> T during(LocalCloud cloud, Function<Serving, T> question) {
    while (true) {
      try (Serving serving = of(cloud)) {
        T answer = question.apply(serving);
        if (serving.stillServes(cloud)) {
          return answer;
        }
      }
    }
  }

  private boolean stillServes(LocalCloud cloud) {
    return elsewhere.isEmpty() || cloud.servedBy().equals(OptionalLong.of(elsewhere.get()));
  }

  /** The process that serves, if it is another one. */
  Optional<Long> elsewhere() {
    return elsewhere;
  }

  /** Whether something was given another URL, for another program has taken its port. */
  boolean moved() {
    return server != null && !server.moved().isEmpty();
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.close();
    }
  }

  /** What was deployed just now is served by the other process a moment later. */
  private static void awaitListeners(LocalCloud cloud) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!allListen(cloud) && Instant.now().isBefore(end)) {
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static boolean allListen(LocalCloud cloud) {
    return Stream.concat(
            cloud.restApis().listeners().stream().map(LocalApi::port),
            Stream.concat(
                cloud.buckets().websites().stream().map(LocalWebsite::port),
                cloud.distributions().listeners().stream().map(LocalDistribution::port)))
        .allMatch(Ports::listens);
  }

  private static Runnable site(LocalCloud cloud) {
    SiteServer server = SiteServer.start(cloud, System.err::println);
    return server::close;
  }

  private static Runnable gateway(LocalCloud cloud) {
    try {
      HostSettings settings = HostSettings.of(cloud.root().resolve("sandboxes"));
      FunctionHost host = FunctionHost.start(settings, cloud.functions(), cloud.functions());
      Gateway gateway = Gateway.start(cloud.apis(), host);
      return () -> stop(gateway, host);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(Gateway gateway, FunctionHost host) {
    try (host;
        gateway) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
