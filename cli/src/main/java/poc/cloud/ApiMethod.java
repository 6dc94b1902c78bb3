package poc.cloud;

import java.util.List;
import java.util.Optional;

/**
 * A method as API Gateway has it.
 *
 * @param path the resource's path
 * @param httpMethod {@code GET}, …, or {@code ANY}
 * @param apiKeyRequired whether a request must carry a key
 * @param authorizationType {@code NONE}, {@code AWS_IAM}, {@code CUSTOM} or {@code
 *     COGNITO_USER_POOLS}
 * @param integrationType {@code AWS_PROXY}, {@code HTTP_PROXY}, {@code AWS}, {@code HTTP} or {@code
 *     MOCK}; empty if nothing answers yet
 * @param target what the integration calls: an ARN or a URL; empty for a mock
 * @param responses method responses, in the order of their status
 * @param integrationResponses integration responses, in the order of their status
 */
public record ApiMethod(
    String path,
    String httpMethod,
    boolean apiKeyRequired,
    String authorizationType,
    Optional<String> integrationType,
    Optional<String> target,
    List<MethodResponse> responses,
    List<IntegrationResponse> integrationResponses) {

  public ApiMethod {
    responses = List.copyOf(responses);
    integrationResponses = List.copyOf(integrationResponses);
  }

  /** Whether what it calls gives the whole answer, headers too. */
  public boolean proxy() {
    return integrationType.filter(type -> type.endsWith("_PROXY")).isPresent();
  }
}
