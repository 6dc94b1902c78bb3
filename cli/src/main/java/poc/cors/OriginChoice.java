package poc.cors;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lines at the head of a mapping template by which API Gateway names, of several origins, the one
 * that asks. They write nothing into the body, and are known by the comments around them; what
 * follows them is as it was.
 */
final class OriginChoice {

  private static final String BEGIN = "## poc cors: begin\n";
  private static final String BEGIN_OWN = "## poc cors: begin, no template before\n";
  private static final String END = "## poc cors: end\n";
  private static final String OVERRIDE =
      "$context.responseOverride.header.Access-Control-Allow-Origin";

  private static final String JSON = "application/json";

  private OriginChoice() {}

  /**
   * Templates that choose.
   *
   * @param passThrough what gives the body as it comes, where there is no template yet
   */
  static Map<String, String> into(
      Map<String, String> templates, List<String> origins, String passThrough) {
    Map<String, String> plain = outOf(templates);
    if (plain.isEmpty()) {
      return Map.of(JSON, BEGIN_OWN + lines(origins) + END + passThrough);
    }
    Map<String, String> choosing = new TreeMap<>(plain);
    choosing.replaceAll((type, template) -> BEGIN + lines(origins) + END + template);
    return choosing;
  }

  /** Templates as they were before they were made to choose. */
  static Map<String, String> outOf(Map<String, String> templates) {
    Map<String, String> plain = new TreeMap<>();
    templates.forEach(
        (type, template) -> before(template).ifPresent(text -> plain.put(type, text)));
    return plain;
  }

  /** Whether a template names an origin by lines that are not ours: two overrides are an error. */
  static boolean byHand(Map<String, String> templates) {
    String override = OVERRIDE.toLowerCase(Locale.ROOT);
    return outOf(templates).values().stream()
        .anyMatch(template -> template.toLowerCase(Locale.ROOT).contains(override));
  }

  private static Optional<String> before(String template) {
    int end = template.indexOf(END);
    if (end < 0) {
      return Optional.of(template);
    }
    if (template.startsWith(BEGIN_OWN)) {
      return Optional.empty();
    }
    return Optional.of(
        template.startsWith(BEGIN) ? template.substring(end + END.length()) : template);
  }

  private static String lines(List<String> origins) {
    String asked =
        origins.stream()
            .map(origin -> "$pocOrigin == \"" + origin + "\"")
            .collect(Collectors.joining(" || "));
    return """
        #set($pocOrigin = $input.params("Origin"))
        #if($pocOrigin == "")
        #set($pocOrigin = $input.params("origin"))
        #end
        #if(%s)
        #set(%s = $pocOrigin)
        #end
        """
        .formatted(asked, OVERRIDE);
  }
}
