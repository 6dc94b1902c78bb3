package poc.local.runtime;

import java.time.Duration;
import java.util.Optional;
import poc.cloud.FunctionVersion;
import poc.local.runtime.Invocation.FunctionError;

/** The lines that Lambda itself adds to a function's log. */
final class PlatformLog {

  private final LogSink log;
  private final FunctionVersion version;

  PlatformLog(LogSink log, FunctionVersion version) {
    this.log = log;
    this.version = version;
  }

  void initStart() {
    log.append(
        "INIT_START Runtime Version: " + version.settings().runtime() + " on " + Runtime.version());
  }

  void initFailed(FunctionError error, Duration took) {
    log.append(
        "INIT_REPORT Init Duration: "
            + Report.shown(took)
            + "\tPhase: init\tStatus: "
            + Report.status(error.errorType()));
  }

  void start(String requestId) {
    log.append("START RequestId: " + requestId + " Version: " + version.version());
  }

  /**
   * What ends an invocation.
   *
   * @param peakMib as in {@link Report}
   * @param init as in {@link Report}
   */
  void end(
      String requestId,
      Invocation outcome,
      Duration took,
      Optional<Long> peakMib,
      Optional<Duration> init) {
    Optional<FunctionError> failure = ErrorPayload.platform(outcome);
    StringBuilder lines = new StringBuilder();
    failure.ifPresent(
        error ->
            lines
                .append(ErrorPayload.message(error))
                .append('\n')
                .append(error.errorType())
                .append('\n'));
    Report report =
        new Report(
            requestId,
            took,
            version.settings().memoryMib(),
            peakMib,
            init,
            failure.map(FunctionError::errorType));
    lines.append("END RequestId: ").append(requestId).append('\n').append(report.text());
    log.append(lines.toString());
  }
}
