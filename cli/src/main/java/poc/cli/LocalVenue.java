package poc.cli;

import java.util.Optional;
import java.util.function.Supplier;
import poc.deploy.Release;
import poc.deploy.Releases;
import poc.local.LocalCloud;
import poc.product.Product;
import poc.verify.Verification;

/** This machine. */
record LocalVenue(LocalCloud cloud) implements Venue {

  /** This machine answers on loopback: it has no domain names. */
  @Override
  public Product product(Product declared) {
    return declared.withoutDomain();
  }

  @Override
  public <T> T alone(Supplier<T> section) {
    return cloud.alone(section);
  }

  @Override
  public Verified verify(Product product, Runnable move) {
    return Serving.during(
        cloud,
        serving -> {
          if (serving.moved()) {
            move.run();
          }
          Release release = new Releases(cloud, product).latest().orElseThrow();
          return Verified.by(
              release, new Verification(release.siteUrl(), release.configSha256()).run());
        });
  }

  @Override
  public Optional<String> effort() {
    return Optional.empty();
  }

  @Override
  public String next() {
    return "@|bold poc up|@ serves it";
  }
}
