package poc.product;

import java.util.List;

/**
 * What someone else made and this product keeps: only what is named here is touched.
 *
 * @param function the function's name
 * @param api the REST API's id
 * @param resources the paths whose answers pages may read
 * @param stage the API's stage
 */
public record Adoption(String function, String api, List<String> resources, String stage) {

  public Adoption {
    resources = List.copyOf(resources);
  }
}
