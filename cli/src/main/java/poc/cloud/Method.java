package poc.cloud;

import java.util.List;

/**
 * A method on a resource.
 *
 * @param path the resource's path, such as {@code /admit}
 * @param httpMethod {@code GET}, {@code POST}, {@code OPTIONS}, …
 * @param apiKeyRequired whether a request must carry a key of a usage plan of this stage
 * @param requiredQueryParameters parameters that the request validator insists on: present and not
 *     blank
 * @param integration what answers
 */
public record Method(
    String path,
    String httpMethod,
    boolean apiKeyRequired,
    List<String> requiredQueryParameters,
    Integration integration) {

  public Method {
    requiredQueryParameters = requiredQueryParameters.stream().sorted().toList();
  }
}
