package poc.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import poc.aws.AwsCloud;
import poc.aws.AwsSession;
import poc.cloud.Cloud;
import poc.deploy.Release;
import poc.deploy.Releases;
import poc.product.Product;
import poc.verify.Check;
import poc.verify.Verification;

/** An account on AWS, or what imitates one. */
final class AwsVenue implements Venue {

  /** For so long API Gateway may take to show everywhere what has just been deployed. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final AwsSession session;
  private final AwsCloud cloud;
  private final Instant start = Instant.now();

  AwsVenue(AwsSession session) {
    this.session = session;
    this.cloud = new AwsCloud(session);
  }

  @Override
  public Cloud cloud() {
    return cloud;
  }

  @Override
  public Product product(Product declared) {
    return declared;
  }

  @Override
  public <T> T alone(Supplier<T> section) {
    return section.get();
  }

  /** What imitates AWS at an endpoint of its own keeps an API, but serves none. */
  @Override
  public Verified verify(Product product, Runnable move) {
    Release release = new Releases(cloud, product).latest().orElseThrow();
    if (session.endpoint().isPresent()) {
      return Verified.unasked(release, "what answers at --endpoint-url serves no API");
    }
    String host = release.apiUrl().getHost();
    return resolves(host)
        ? Verified.by(release, ask(release))
        : Verified.unasked(release, host + " has no DNS entry yet" + cname(host));
  }

  private String cname(String host) {
    return cloud
        .domainNames()
        .getDomainName(host)
        .map(domain -> "; it must be a CNAME of " + domain.regionalDomainName())
        .orElse("");
  }

  private static boolean resolves(String host) {
    try {
      return InetAddress.getByName(host) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static List<Check> ask(Release release) {
    Verification verification = new Verification(release.siteUrl(), release.configSha256());
    Instant end = Instant.now().plus(PATIENCE);
    List<Check> checks = verification.run();
    while (!checks.stream().allMatch(Check::passed) && Instant.now().isBefore(end)) {
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return checks;
      }
      checks = verification.run();
    }
    return checks;
  }

  @Override
  public Optional<String> effort() {
    long millis = Duration.between(start, Instant.now()).toMillis();
    return Optional.of("%d calls to AWS in %.1f s.".formatted(session.calls(), millis / 1e3));
  }

  @Override
  public String next() {
    return session.endpoint().isPresent()
        ? "@|bold poc plan|@ finds what is changed by hand from now on"
        : "@|bold poc verify|@ asks it again, @|bold poc logs|@ shows what the function writes";
  }
}
