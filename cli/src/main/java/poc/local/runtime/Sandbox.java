package poc.local.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import poc.local.runtime.Invocation.FunctionError;

/** A process that runs one version of a function, one event after the other. */
final class Sandbox {

  private final Launch launch;
  private final SandboxProcess process;
  private final RuntimeApi api;
  private final PlatformLog log;
  private final CompletableFuture<Integer> exit;
  private final long began = System.nanoTime();
  private volatile Optional<Event> pending = Optional.empty();
  private volatile Optional<Duration> initToReport = Optional.empty();

  private Sandbox(Launch launch, SandboxProcess process, RuntimeApi api, PlatformLog log) {
    this.launch = launch;
    this.process = process;
    this.api = api;
    this.log = log;
    this.exit = process.exit();
  }

  /** Starts a process; returns before it is ready. */
  static Sandbox launch(Launch launch, Path taskRoot) throws IOException {
    String stream = launch.newLogStream();
    LogSink log = new LogSink(launch.logFile(), stream, launch.clock());
    PlatformLog platform = new PlatformLog(log, launch.version());
    platform.initStart();
    RuntimeApi api = RuntimeApi.open(launch.executor());
    try {
      SandboxProcess process = SandboxProcess.start(launch, taskRoot, api.address(), stream);
      process.log(log, launch.executor());
      Sandbox sandbox = new Sandbox(launch, process, api, platform);
      sandbox.onExit(sandbox::exited);
      return sandbox;
    } catch (IOException e) {
      api.close();
      throw e;
    }
  }

  /**
   * Waits until the process asks for its first event.
   *
   * @throws InitException if it reports an error, exits or takes too long; it is stopped then
   */
  void awaitInit() throws InitException {
    Duration limit = launch.initLimit();
    Optional<FunctionError> error =
        api.init()
            .completeOnTimeout(
                Optional.of(ErrorPayload.initTimedOut(limit)),
                limit.toMillis(),
                TimeUnit.MILLISECONDS)
            .join();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (error.isPresent()) {
      stop();
      log.initFailed(error.get(), took);
      throw new InitException(error.get());
    }
    initToReport = Optional.of(took);
  }

  private void exited() {
    int status = exit.join();
    api.init().complete(Optional.of(ErrorPayload.exitedInInit(status)));
    pending.ifPresent(event -> event.answer().complete(exited(event, status)));
    api.close();
  }

  private static FunctionError exited(Event event, int status) {
    return ErrorPayload.exited(event.requestId(), status);
  }

  /**
   * Runs one event to its end. Must not be called while another one runs.
   *
   * @return empty if the process ended before it got the event, so that another one may have it
   */
  Optional<Invocation> invoke(String functionArn, String payload) {
    Duration timeout = launch.version().settings().timeout();
    Instant now = launch.clock().instant();
    Event event =
        Event.of(
            UUID.randomUUID().toString(), functionArn, payload, now.plus(timeout).toEpochMilli());
    pending = Optional.of(event);
    if (exit.isDone()) {
      return Optional.empty();
    }
    var unused = event.taken().thenRun(() -> log.start(event.requestId()));
    api.offer(event);
    long began = System.nanoTime();
    Invocation outcome = await(event, timeout);
    pending = Optional.empty();
    if (!event.taken().isDone() && exit.isDone()) {
      return Optional.empty();
    }
    log.end(
        event.requestId(),
        outcome,
        Duration.ofNanos(System.nanoTime() - began),
        process.peakMib(),
        initToReport);
    initToReport = Optional.empty();
    return Optional.of(outcome);
  }

  private Invocation await(Event event, Duration timeout) {
    try {
      return event.answer().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      event.answer().complete(ErrorPayload.timedOut(event.requestId(), timeout));
      stop();
      return event.answer().join();
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      return ErrorPayload.refused("ServiceException", "The invocation was interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills the process; returns at once. */
  void stop() {
    process.kill();
    api.close();
  }

  /** Has something done when the process has ended, or now if it has. */
  void onExit(Runnable action) {
    var unused = exit.thenRun(action);
  }
}
