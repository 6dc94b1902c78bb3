package poc.cors;

import java.util.List;

/**
 * What pages call.
 *
 * @param apiId the REST API's id
 * @param resources the paths of the resources; none for all that have a method
 * @param stage the name of the stage
 */
public record CorsTarget(String apiId, List<String> resources, String stage) {

  public CorsTarget {
    resources = resources.stream().distinct().sorted().toList();
  }

  /** The resources that are meant, of those that there are. */
  List<String> resourcesOf(ObservedApi api) {
    return resources.isEmpty() ? api.resources() : resources;
  }
}
