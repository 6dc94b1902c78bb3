package poc.aws;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import poc.cloud.Account;
import poc.cloud.CloudException;
import poc.cloud.FunctionConfiguration;
import poc.cloud.FunctionSettings;
import poc.cloud.FunctionVersion;
import poc.cloud.Tags;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;

/** Settings in Lambda's words, where roles are ARNs and timeouts are seconds. */
record LambdaSettings(Supplier<Account> account) {

  String roleArn(FunctionSettings settings) {
    return account.get().roleArn(settings.role());
  }

  static int seconds(FunctionSettings settings) {
    return Math.toIntExact(settings.timeout().toSeconds());
  }

  FunctionConfiguration function(GetFunctionResponse found) {
    return new FunctionConfiguration(
        settings(found.configuration()),
        found.configuration().codeSha256(),
        new Tags(found.tags()));
  }

  FunctionVersion version(software.amazon.awssdk.services.lambda.model.FunctionConfiguration c) {
    return new FunctionVersion(
        c.version(), c.codeSha256(), settings(c), c.description() == null ? "" : c.description());
  }

  private FunctionSettings settings(
      software.amazon.awssdk.services.lambda.model.FunctionConfiguration c) {
    return new FunctionSettings(
        c.functionName(),
        String.valueOf(c.runtimeAsString()),
        String.valueOf(c.handler()),
        role(c.role()),
        c.architecturesAsStrings().isEmpty() ? "x86_64" : c.architecturesAsStrings().get(0),
        c.memorySize(),
        Duration.ofSeconds(c.timeout()),
        environment(c));
  }

  /**
   * Settings are written back as a whole: what cannot be read must not be taken for absent.
   *
   * @throws CloudException if the caller may not decrypt it
   */
  private static Map<String, String> environment(
      software.amazon.awssdk.services.lambda.model.FunctionConfiguration c) {
    if (c.environment() == null) {
      return Map.of();
    }
    if (c.environment().error() != null) {
      throw new CloudException(
          "could not read the environment of the function "
              + c.functionName()
              + ": "
              + c.environment().error().message());
    }
    return c.environment().variables();
  }

  /** The role's name; its ARN if it is none of this account's, or has a path. */
  private String role(String arn) {
    String prefix = account.get().roleArn("");
    return arn.startsWith(prefix) ? arn.substring(prefix.length()) : arn;
  }
}
