package poc.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import poc.cloud.CloudException;
import poc.local.runtime.FunctionCode.Deployed;

/**
 * Runs functions as AWS Lambda does: each version in sandboxes of its own, one event at a time in
 * each, started when they are needed and kept for a while.
 *
 * <p>Differs from Lambda in that a sandbox is not frozen between events, and that an init phase
 * that failed or took too long is not tried again within the invocation.
 */
public final class FunctionHost implements Invoker, AutoCloseable {

  /** Lambda's limit for a synchronous event: 6 MB. */
  static final int LARGEST_EVENT = 6 * 1024 * 1024;

  private static final Duration TEND_EVERY = Duration.ofMillis(500);

  private final HostSettings settings;
  private final WorkFolder folder;
  private final ExecutorService executor;
  private final ScheduledExecutorService caretaker;
  private final Fleets fleets;

  private FunctionHost(
      HostSettings settings,
      WorkFolder folder,
      ExecutorService executor,
      ScheduledExecutorService caretaker,
      Fleets fleets) {
    this.settings = settings;
    this.folder = folder;
    this.executor = executor;
    this.caretaker = caretaker;
    this.fleets = fleets;
  }

  /**
   * Opens a host. Starts no sandbox yet.
   *
   * @throws IOException if its folder cannot be written to, or the class path lacks the runtime
   */
  public static FunctionHost start(HostSettings settings, FunctionCode code, FunctionLogs logs)
      throws IOException {
    WorkFolder folder = WorkFolder.open(settings.folder());
    JvmCommand command = RuntimeFiles.install(folder.fresh("runtime"), settings.client());
    ExecutorService executor = Executors.newCachedThreadPool(daemon("sandboxes"));
    Fleets fleets =
        new Fleets(
            code,
            (function, deployed) ->
                new Fleet(
                    new SandboxStarter(
                        new Launch(
                            deployed.version(),
                            command,
                            settings.client(),
                            logs.file(function),
                            settings.initLimit(),
                            executor,
                            Clock.systemUTC()),
                        deployed.zip(),
                        folder.fresh("task")),
                    settings.sandboxes(),
                    executor));
    ScheduledExecutorService caretaker =
        Executors.newSingleThreadScheduledExecutor(daemon("caretaker"));
    FunctionHost host = new FunctionHost(settings, folder, executor, caretaker, fleets);
    host.tendForEver();
    return host;
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  private void tendForEver() {
    var unused =
        caretaker.scheduleWithFixedDelay(
            this::tend, TEND_EVERY.toMillis(), TEND_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What cannot be read now is looked at again next time. */
  private void tend() {
    try {
      fleets.tend(settings.idle());
    } catch (CloudException e) {
      return;
    }
  }

  @Override
  public Invocation invoke(String functionName, String alias, String event) {
    if (event.length() > LARGEST_EVENT || event.getBytes(UTF_8).length > LARGEST_EVENT) {
      return ErrorPayload.refused(
          "RequestTooLargeException",
          "Request must be smaller than "
              + LARGEST_EVENT
              + " bytes for the InvokeFunction operation");
    }
    try {
      for (int attempt = 0; attempt <= settings.sandboxes(); attempt++) {
        Optional<Invocation> outcome = tryOnce(functionName, alias, event);
        if (outcome.isPresent()) {
          return outcome.get();
        }
      }
      return ErrorPayload.exitedInInit(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ErrorPayload.refused("ServiceException", "The invocation was interrupted");
    }
  }

  /** Empty if the sandbox that was taken turned out to have ended. */
  private Optional<Invocation> tryOnce(String functionName, String alias, String event)
      throws InterruptedException {
    String arn = SandboxEnvironment.functionArn(functionName, alias);
    Optional<Fleets.Current> current = fleets.find(functionName, alias);
    if (current.isEmpty()) {
      return Optional.of(
          ErrorPayload.refused("ResourceNotFoundException", "Function not found: " + arn));
    }
    Deployed deployed = current.get().deployed();
    Fleet fleet = current.get().fleet();
    Place place = fleet.take(deployed.version().settings().timeout());
    if (place instanceof Place.Free free) {
      try {
        return free.sandbox().invoke(arn, event);
      } finally {
        fleet.release(free.sandbox());
      }
    }
    if (place instanceof Place.Failed failed) {
      return Optional.of(failed.error());
    }
    return place instanceof Place.Busy
        ? Optional.of(ErrorPayload.refused("TooManyRequestsException", "Rate Exceeded."))
        : Optional.empty();
  }

  /**
   * Has a sandbox started for what the alias points at, unless there is one; returns at once. Does
   * nothing for an unknown alias.
   */
  public void warm(String functionName, String alias) {
    fleets.find(functionName, alias).ifPresent(current -> current.fleet().warm());
  }

  /** Stops every sandbox, busy or not. None is alive when this returns. */
  @Override
  public void close() throws IOException {
    caretaker.shutdownNow();
    try {
      fleets.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    executor.shutdown();
    folder.close();
  }
}
