package poc.local.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import poc.cloud.FunctionVersion;

/**
 * What it takes to start a sandbox of one version.
 *
 * @param logFile where its lines go
 * @param initLimit how long it may take to ask for its first event
 * @param executor runs what waits for the sandbox
 */
record Launch(
    FunctionVersion version,
    JvmCommand command,
    RuntimeClient client,
    Path logFile,
    Duration initLimit,
    ExecutorService executor,
    Clock clock) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

  /** A name as Lambda gives: day, version, and 32 random hexadecimal digits. */
  String newLogStream() {
    String random = UUID.randomUUID().toString().replace("-", "");
    return DAY.format(clock.instant()) + "/[" + version.version() + "]" + random;
  }
}
