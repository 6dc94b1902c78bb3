package poc.cloud;

import java.util.Map;
import java.util.Optional;

/**
 * How what an integration gave becomes a method response.
 *
 * @param statusCode the method response that it becomes
 * @param selectionPattern the regular expression that picks it, matched against the error's
 *     message; empty for the one that is taken otherwise
 * @param headers header to where its value comes from: {@code 'a fixed value'}, or a mapping
 *     expression such as {@code integration.response.header.X}
 * @param templates media type to mapping template of the body
 * @param contentHandling {@code CONVERT_TO_TEXT} or {@code CONVERT_TO_BINARY}; empty to pass on
 */
public record IntegrationResponse(
    String statusCode,
    Optional<String> selectionPattern,
    Map<String, String> headers,
    Map<String, String> templates,
    Optional<String> contentHandling) {

  public IntegrationResponse {
    headers = Map.copyOf(headers);
    templates = Map.copyOf(templates);
  }
}
