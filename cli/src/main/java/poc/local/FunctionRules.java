package poc.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import poc.cloud.CloudException;
import poc.cloud.FunctionSettings;

/**
 * What AWS Lambda refuses in names and settings, after the reference of its API ({@code
 * CreateFunction}, {@code CreateAlias}) and its quotas.
 */
final class FunctionRules {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
  private static final Pattern ALIAS = Pattern.compile("(?![0-9]+$)[a-zA-Z0-9_-]{1,128}");
  private static final Pattern RUNTIME = Pattern.compile("java(8\\.al2|11|17|21|25)");
  private static final Pattern HANDLER = Pattern.compile("\\S{1,128}");
  private static final Pattern VARIABLE = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]+");
  private static final Set<String> ARCHITECTURES = Set.of("x86_64", "arm64");
  private static final Set<String> RESERVED =
      Set.of(
          "_HANDLER",
          "_X_AMZN_TRACE_ID",
          "AWS_ACCESS_KEY",
          "AWS_ACCESS_KEY_ID",
          "AWS_DEFAULT_REGION",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_VERSION",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "AWS_LAMBDA_RUNTIME_API",
          "AWS_REGION",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SECRET_KEY",
          "AWS_SESSION_TOKEN",
          "LAMBDA_RUNTIME_DIR",
          "LAMBDA_TASK_ROOT");

  private static final int MOST_ENVIRONMENT_BYTES = 4 * 1024;

  private FunctionRules() {}

  static void checkName(String name) {
    check(
        NAME.matcher(name).matches(),
        "A function's name has 1 to 64 letters, digits, hyphens and underscores, unlike '%s'",
        name);
  }

  static void checkAlias(String alias) {
    check(
        ALIAS.matcher(alias).matches(),
        "An alias has 1 to 128 letters, digits, hyphens and underscores, and is no number, unlike"
            + " '%s'",
        alias);
  }

  static void check(FunctionSettings settings) {
    checkName(settings.name());
    check(
        RUNTIME.matcher(settings.runtime()).matches(),
        "The runtime must be one of java8.al2, java11, java17, java21 and java25, but was '%s'",
        settings.runtime());
    check(
        HANDLER.matcher(settings.handler()).matches(),
        "A handler has 1 to 128 characters and no spaces, unlike '%s'",
        settings.handler());
    check(
        ARCHITECTURES.contains(settings.architecture()),
        "The architecture must be x86_64 or arm64, but was '%s'",
        settings.architecture());
    check(
        settings.memoryMib() >= 128 && settings.memoryMib() <= 10_240,
        "A function has 128 to 10240 MiB of memory, not %s",
        settings.memoryMib());
    Duration timeout = settings.timeout();
    check(
        timeout.compareTo(Duration.ofSeconds(1)) >= 0
            && timeout.compareTo(Duration.ofMinutes(15)) <= 0
            && timeout.equals(Duration.ofSeconds(timeout.toSeconds())),
        "A function's timeout is 1 s to 15 min in whole seconds, not %s",
        timeout);
    checkEnvironment(settings.environment());
  }

  private static void checkEnvironment(Map<String, String> environment) {
    int bytes = 0;
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      String name = variable.getKey();
      check(
          VARIABLE.matcher(name).matches(),
          "An environment variable has at least two letters, digits and underscores, a letter"
              + " first, unlike '%s'",
          name);
      check(!RESERVED.contains(name), "The environment variable %s is Lambda's own", name);
      bytes += name.getBytes(UTF_8).length + variable.getValue().getBytes(UTF_8).length;
    }
    check(
        bytes <= MOST_ENVIRONMENT_BYTES, "The environment may have 4096 bytes, but has %s", bytes);
  }

  private static void check(boolean fine, String message, Object value) {
    if (!fine) {
      throw new CloudException(String.format(message, value));
    }
  }
}
