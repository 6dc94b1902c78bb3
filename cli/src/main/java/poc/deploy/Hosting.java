package poc.deploy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import poc.cloud.Cloud;
import poc.product.Product;

/** How a page is served, as phases of a deploy. None takes off what visitors are looking at. */
interface Hosting {

  static Hosting of(Cloud cloud, Product product) {
    return product.site().onCloudFront()
        ? new CloudFrontHosting(cloud, product)
        : new WebsiteHosting(cloud, product);
  }

  /** What the page's URL follows from, and the bucket. */
  List<Phase> first();

  /** Where the page answers; {@link poc.plan.Unknown#URL} while it is not known. */
  URI siteUrl();

  /** What the new page needs, made while visitors still see the one before. */
  List<Phase> beforePage();

  /**
   * What follows once the page's files are there.
   *
   * @param page the page, and which of its files are new
   * @param latest the release made last
   */
  List<Phase> afterPage(PagePhase page, Optional<Release> latest);

  /** What is deleted with the product, in this order; the page's bucket comes after it. */
  List<Phase> destruction();
}
