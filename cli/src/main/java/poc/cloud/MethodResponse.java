package poc.cloud;

import java.util.Map;

/**
 * What a method may answer with under one status.
 *
 * @param statusCode such as {@code 200}
 * @param headers the headers that it declares, with whether each is required
 * @param models media type to name of the body's model
 */
public record MethodResponse(
    String statusCode, Map<String, Boolean> headers, Map<String, String> models) {

  public MethodResponse {
    headers = Map.copyOf(headers);
    models = Map.copyOf(models);
  }
}
