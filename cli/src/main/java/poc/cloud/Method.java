package poc.cloud;

import java.util.List;
import java.util.Optional;

/**
 * A method on a resource.
 *
 * @param path the resource's path, such as {@code /admit}
 * @param httpMethod {@code GET}, {@code POST}, {@code OPTIONS}, …
 * @param apiKeyRequired whether a request must carry a key of a usage plan of this stage
 * @param requiredQueryParameters parameters that the request validator insists on: present and not
 *     blank
 * @param requestModel the name of the model that describes a JSON body; none if empty
 * @param integration what answers
 */
public record Method(
    String path,
    String httpMethod,
    boolean apiKeyRequired,
    List<String> requiredQueryParameters,
    Optional<String> requestModel,
    Integration integration) {

  public Method {
    requiredQueryParameters = requiredQueryParameters.stream().sorted().toList();
  }
}
