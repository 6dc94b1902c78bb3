package poc.deploy;

import java.net.URI;
import java.util.Optional;
import poc.cloud.Cloud;
import poc.cloud.RestApi;
import poc.product.Product;

/**
 * The API's stage, as whoever stands before it asks it.
 *
 * @param stage the stage's URL
 * @param key the key to send; empty where none is needed
 */
record ApiOrigin(URI stage, Optional<String> key) {

  /** Empty while there is no stage, or not the key that it needs. */
  static Optional<ApiOrigin> find(Cloud cloud, Product product) {
    Optional<String> key = new KeyPhase(cloud, product).value();
    if (product.api().key() && key.isEmpty()) {
      return Optional.empty();
    }
    return ApiReference.of(product)
        .find(cloud)
        .map(RestApi::id)
        .filter(id -> cloud.restApis().getStage(id, product.stage()).isPresent())
        .map(id -> new ApiOrigin(cloud.restApis().invokeUrl(id, product.stage()), key));
  }

  @Override
  public String toString() {
    return "ApiOrigin[" + stage + "]";
  }
}
