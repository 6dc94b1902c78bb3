package poc.cli;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import poc.deploy.Release;
import poc.deploy.Releases;
import poc.local.LocalCloud;
import poc.local.server.LoopbackCertificate;
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
          return Verified.by(release, verification(release).run());
        });
  }

  /** The checks of what is deployed here, by which this machine's own certificate is trusted. */
  Verification verification(Release release) {
    boolean tls = release.siteUrl().getScheme().equals("https");
    return new Verification(
        release.siteUrl(),
        release.configSha256(),
        tls ? Optional.of(LoopbackCertificate.in(cloud.tls()).context()) : Optional.empty());
  }

  /** Prepares for what a browser says at the first visit. */
  static void mentionCertificate(Terminal terminal, URI page) {
    if (page.getScheme().equals("https")) {
      terminal.line(
          "          The certificate is this machine's own: a browser asks before it goes on.");
    }
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
