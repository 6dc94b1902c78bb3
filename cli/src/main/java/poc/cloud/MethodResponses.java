package poc.cloud;

import java.util.List;

/**
 * What the methods of a REST API answer with. Of an API that someone else made, this is all that is
 * ever changed, and only by adding headers.
 */
public interface MethodResponses {

  /** Every method of the API, as it is saved. */
  List<ApiMethod> getMethods(String apiId);

  /**
   * Saves a method response as given: declares the headers that it lacks, or makes it.
   *
   * @param response what is saved, with more headers
   */
  void putMethodResponse(String apiId, String path, String httpMethod, MethodResponse response);

  /**
   * Saves an integration response as given, in place of the one of that status. Headers must be
   * declared by the method response.
   */
  void putIntegrationResponse(
      String apiId, String path, String httpMethod, IntegrationResponse response);
}
