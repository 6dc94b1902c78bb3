package poc.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import poc.cloud.Account;
import poc.product.Product;

/**
 * What a product has on CloudFront, which is one for all regions: so names say the region, too.
 *
 * @param distribution the comment that a distribution is known by
 */
record EdgeNames(String distribution) {

  static EdgeNames of(Product product, Account account) {
    return new EdgeNames(product.resourceName() + "-" + account.fingerprint());
  }

  String accessControl() {
    return distribution;
  }

  String headersPolicy() {
    return distribution;
  }

  /** What sends paths that are no files to the page. */
  EdgeCode pagePaths() {
    return new EdgeCode(
        distribution + "-page", "Answers paths without a file by the page", "page-paths.js");
  }

  /** What takes {@code /api} off a path. */
  EdgeCode apiPaths() {
    return new EdgeCode(distribution + "-api", "Takes /api off the path", "api-paths.js");
  }

  /** A function of CloudFront, and the file of its code. */
  record EdgeCode(String name, String comment, String file) {

    String code() {
      try (InputStream in =
          Objects.requireNonNull(EdgeNames.class.getResourceAsStream(file), file)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
