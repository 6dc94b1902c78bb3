package poc.deploy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.RestApi;
import poc.cloud.Tags;
import poc.plan.Unknown;
import poc.product.Product;

/**
 * How a product's REST API is found: names are not unique on API Gateway, so the tags must say the
 * same.
 */
record ApiReference(String name, Tags tags) {

  static ApiReference of(Product product) {
    return new ApiReference(product.apiName(), product.tags());
  }

  Optional<RestApi> find(Cloud cloud) {
    List<RestApi> found =
        cloud.restApis().getRestApis().stream()
            .filter(api -> api.name().equals(name) && api.tags().sameOwner(tags))
            .toList();
    if (found.size() > 1) {
      throw new CloudException(
          "there are several REST APIs "
              + name
              + " with the product's tags: "
              + String.join(", ", found.stream().map(RestApi::id).toList())
              + ". Delete those that are not in use.");
    }
    return found.stream().findFirst();
  }

  String id(Cloud cloud) {
    return find(cloud)
        .map(RestApi::id)
        .orElseThrow(() -> new CloudException("there is no REST API " + name));
  }

  /** Where a path of a stage answers; {@link Unknown#URL} while the stage is not there. */
  URI url(Cloud cloud, String stage, String path) {
    return find(cloud)
        .filter(api -> cloud.restApis().getStage(api.id(), stage).isPresent())
        .map(api -> URI.create(cloud.restApis().invokeUrl(api.id(), stage) + path))
        .orElse(Unknown.URL);
  }
}
