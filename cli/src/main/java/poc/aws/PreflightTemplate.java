package poc.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import poc.cloud.CloudException;

/**
 * The mapping template, in VTL, by which a mock answers several origins: it names the one that asks
 * in {@code Access-Control-Allow-Origin} if it is one of them, and no origin otherwise. It gives no
 * body. HTTP/2 sends the request's header in lower case.
 */
final class PreflightTemplate {

  private static final Pattern ORIGIN = Pattern.compile("[A-Za-z0-9:/._\\-\\[\\]*]+");
  private static final Pattern COMPARISON = Pattern.compile("\\$origin == '([^']*)'");

  private PreflightTemplate() {}

  static String of(List<String> origins) {
    origins.forEach(PreflightTemplate::require);
    return """
        #set($origin = $input.params().header.get('Origin'))
        #if(!$origin || $origin == '')
        #set($origin = $input.params().header.get('origin'))
        #end
        #if(%s)
        #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)
        #end
        """
        .formatted(
            origins.stream()
                .map(origin -> "$origin == '" + origin + "'")
                .collect(Collectors.joining(" || ")));
  }

  /** The origins that a template allows; empty unless it is exactly as written here. */
  static Optional<List<String>> origins(String template) {
    List<String> origins = new ArrayList<>();
    Matcher comparison = COMPARISON.matcher(template);
    while (comparison.find()) {
      if (ORIGIN.matcher(comparison.group(1)).matches()) {
        origins.add(comparison.group(1));
      }
    }
    return origins.isEmpty() || !of(origins).equals(template)
        ? Optional.empty()
        : Optional.of(origins);
  }

  private static void require(String origin) {
    if (!ORIGIN.matcher(origin).matches()) {
      throw new CloudException("'" + origin + "' cannot be allowed: it is no origin");
    }
  }
}
