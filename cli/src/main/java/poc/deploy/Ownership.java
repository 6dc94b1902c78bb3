package poc.deploy;

import poc.cloud.CloudException;
import poc.cloud.Tags;
import poc.product.Product;

/** A resource that someone else made under a name of ours is never touched. */
final class Ownership {

  private Ownership() {}

  static void require(String type, String name, Tags tags, Product product) {
    if (!tags.sameOwner(product.tags())) {
      throw new CloudException(
          "the "
              + type
              + " "
              + name
              + " exists, but its tags do not name the product "
              + product.name()
              + " and its stage "
              + product.stage()
              + ". Choose another product or stage name, or remove it by hand.");
    }
  }
}
