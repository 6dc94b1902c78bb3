package poc.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option that is not given is taken from the environment: {@code --stage} from {@code
 * POC_STAGE}, {@code --endpoint-url} from {@code POC_ENDPOINT_URL} or where AWS's tools take it
 * from. A variable that is empty counts as absent.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

  private static final Map<String, String> OF_AWS = Map.of("ENDPOINT_URL", "AWS_ENDPOINT_URL");

  private final Map<String, String> environment;

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)
        || !option.longestName().startsWith("--")
        || option.usageHelp()
        || option.versionHelp()) {
      return null;
    }
    String name = option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    return Stream.of("POC_" + name, OF_AWS.getOrDefault(name, ""))
        .map(variable -> environment.getOrDefault(variable, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
