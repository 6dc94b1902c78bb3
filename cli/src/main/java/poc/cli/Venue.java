package poc.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.Cloud;
import poc.deploy.Release;
import poc.product.Product;
import poc.verify.Check;

/** Where a product is deployed: its cloud, and how the product is reached there. */
interface Venue {

  Cloud cloud();

  /** What a poc.yaml says, as far as it can hold here. */
  Product product(Product declared);

  /** Runs a section that changes the cloud. */
  <T> T alone(Supplier<T> section);

  /**
   * Asks the product what a browser would ask.
   *
   * @param move deploys again, where the product was given another place meanwhile
   * @return the release that was asked, and its answers
   */
  Verified verify(Product product, Runnable move);

  /** What it took to find out and to do all this; empty where that is nothing to speak of. */
  Optional<String> effort();

  /** The command that shows the product, once it is deployed. */
  String next();

  /**
   * A release and what its checks gave.
   *
   * @param unasked why nothing there can be asked; empty if it was
   */
  record Verified(Release release, List<Check> checks, Optional<String> unasked) {

    static Verified by(Release release, List<Check> checks) {
      return new Verified(release, checks, Optional.empty());
    }

    static Verified unasked(Release release, String reason) {
      return new Verified(release, List.of(), Optional.of(reason));
    }
  }
}
