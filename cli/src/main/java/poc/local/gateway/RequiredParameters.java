package poc.local.gateway;

import java.util.List;
import java.util.Map;
import poc.cloud.Method;

/**
 * What a request validator does for parameters: the developer guide says that those required must
 * be "included and not blank".
 */
final class RequiredParameters {

  private RequiredParameters() {}

  /** Names of required parameters that a query lacks or leaves blank, sorted. */
  static List<String> missing(Method method, Map<String, List<String>> parameters) {
    return method.requiredQueryParameters().stream()
        .filter(name -> parameters.getOrDefault(name, List.of()).stream().allMatch(String::isBlank))
        .toList();
  }
}
