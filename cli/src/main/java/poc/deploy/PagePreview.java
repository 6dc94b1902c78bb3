package poc.deploy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import poc.cloud.Account;
import poc.cloud.DistributionConfig;
import poc.cloud.SecurityHeaders;
import poc.product.Product;

/**
 * What a product's distribution would make of some folder's files, for who looks at them before
 * they are published.
 *
 * @param function the code of the function that its behavior names
 * @param headers what the policy that it names adds
 */
public record PagePreview(DistributionConfig config, String function, SecurityHeaders headers) {

  /**
   * The page alone, without the API below it.
   *
   * @param apis URLs of the API on other origins, which the page may call
   */
  public static PagePreview of(Product product, Account account, List<URI> apis) {
    EdgeNames names = EdgeNames.of(product, account);
    DistributionBlueprint blueprint =
        new DistributionBlueprint(
            names.distribution(),
            names.distribution(),
            "",
            List.of(),
            Optional.empty(),
            names.pagePaths().name(),
            names.headersPolicy(),
            Optional.empty(),
            "");
    return new PagePreview(
        blueprint.config(product.site()),
        names.pagePaths().code(),
        EdgeParts.headers(product.site(), apis));
  }
}
