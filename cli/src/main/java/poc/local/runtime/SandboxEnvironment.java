package poc.local.runtime;

import java.util.Map;
import java.util.TreeMap;
import poc.cloud.FunctionSettings;
import poc.cloud.FunctionVersion;

/**
 * A sandbox's environment variables: the names that Lambda's documentation lists as reserved, and
 * the function's own. Nothing of the host's environment is passed on, credentials least of all.
 * {@code LC_ALL} is not of Lambda: it makes the JVM read the others as UTF-8 where this machine has
 * no {@code en_US} locale.
 *
 * @param runtimeApi host and port
 * @param taskRoot where the code lies
 * @param logStream the sandbox's log stream
 * @param version what is run
 */
record SandboxEnvironment(
    String runtimeApi, String taskRoot, String logStream, FunctionVersion version) {

  private static final String REGION = "us-east-1";

  Map<String, String> variables() {
    FunctionSettings settings = version.settings();
    Map<String, String> variables = new TreeMap<>(settings.environment());
    variables.putIfAbsent("PATH", "/usr/local/bin:/usr/bin:/bin");
    variables.putIfAbsent("LANG", "en_US.UTF-8");
    variables.putIfAbsent("LC_ALL", "C.UTF-8");
    variables.putIfAbsent("TZ", ":UTC");
    variables.put("AWS_REGION", REGION);
    variables.put("AWS_DEFAULT_REGION", REGION);
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + settings.runtime());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", settings.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", version.version());
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(settings.memoryMib()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + settings.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("LAMBDA_TASK_ROOT", taskRoot);
    variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    variables.put("_HANDLER", settings.handler());
    return Map.copyOf(variables);
  }

  static String functionArn(String functionName, String alias) {
    return "arn:aws:lambda:" + REGION + ":000000000000:function:" + functionName + ":" + alias;
  }
}
