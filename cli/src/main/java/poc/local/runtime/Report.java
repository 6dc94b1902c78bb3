package poc.local.runtime;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Lambda's line about one invocation. Since August 2025 Lambda bills the init phase as well, so the
 * billed duration holds both, rounded up to whole milliseconds.
 *
 * @param duration of the invocation
 * @param peakMib the process's largest resident size; empty where the system does not tell
 * @param init the init phase before it; empty but for a sandbox's first invocation
 * @param errorType Lambda's name of what went wrong outside the function; empty if nothing did
 */
record Report(
    String requestId,
    Duration duration,
    int memoryMib,
    Optional<Long> peakMib,
    Optional<Duration> init,
    Optional<String> errorType) {

  private static final double NANOS_PER_MILLI = 1e6;

  String text() {
    double all = millis(duration) + init.map(Report::millis).orElse(0.0);
    StringBuilder text = new StringBuilder("REPORT RequestId: ").append(requestId);
    text.append("\tDuration: ").append(shown(duration));
    text.append("\tBilled Duration: ").append((long) Math.ceil(all)).append(" ms");
    text.append("\tMemory Size: ").append(memoryMib).append(" MB");
    peakMib.ifPresent(mib -> text.append("\tMax Memory Used: ").append(mib).append(" MB"));
    init.ifPresent(time -> text.append("\tInit Duration: ").append(shown(time)));
    errorType.ifPresent(type -> text.append("\tStatus: ").append(status(type)));
    return text.toString();
  }

  static String shown(Duration duration) {
    return String.format(Locale.ROOT, "%.2f ms", millis(duration));
  }

  static String status(String type) {
    return type.equals("Sandbox.Timedout") ? "timeout" : "error\tError Type: " + type;
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / NANOS_PER_MILLI;
  }
}
