package poc.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every target's distributions do. */
public abstract class DistributionsContract {

  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";
  private static final Tags TAGS = Tags.of("contract", "test");
  private static final String CODE = "function handler(event) { return event.request; }";
  private static final SecurityHeaders HEADERS =
      new SecurityHeaders(Duration.ofDays(1), "default-src 'none'", "DENY", "no-referrer", true);

  private Distributions distributions;
  private DistributionParts parts;
  private String bucketHost;

  /** A cloud without any resource. */
  protected abstract Cloud empty();

  @BeforeEach
  void cloud() {
    Cloud cloud = empty();
    distributions = cloud.distributions();
    parts = cloud.distributionParts();
    cloud.buckets().createBucket("contract-page", TAGS);
    bucketHost = cloud.buckets().originDomainName("contract-page");
  }

  @Test
  void noneAtFirst() {
    assertThat(distributions.listDistributions()).isEmpty();
    assertThat(distributions.getDistribution("E1A2B3C4D5E6F7")).isEmpty();
    assertThat(parts.findOriginAccessControl("a")).isEmpty();
    assertThat(parts.getFunction("a")).isEmpty();
    assertThat(parts.findResponseHeadersPolicy("a")).isEmpty();
  }

  @Test
  void createdOneIsFoundAsItWasAskedFor() {
    DistributionConfig config = config();

    Distribution made = distributions.createDistribution(config, TAGS);
    distributions.waitUntilDeployed(made.id());

    Distribution found = distributions.getDistribution(made.id()).orElseThrow();
    assertThat(found.config()).isEqualTo(config);
    assertThat(found.tags()).isEqualTo(TAGS);
    assertThat(found.deployed()).isTrue();
    assertThat(distributions.listDistributions())
        .extracting(DistributionSummary::id, DistributionSummary::domainName)
        .containsExactly(tuple(made.id(), made.domainName()));
  }

  @Test
  void changesAreOfWhatWasLookedAt() {
    Distribution made = distributions.createDistribution(config(), TAGS);
    DistributionConfig changed = config("another comment");

    Distribution updated = distributions.updateDistribution(made.id(), made.eTag(), changed);

    assertThat(distributions.getDistribution(made.id()).orElseThrow().config()).isEqualTo(changed);
    assertThat(updated.eTag()).isNotEqualTo(made.eTag());
    assertThatExceptionOfType(CloudException.class)
        .isThrownBy(() -> distributions.updateDistribution(made.id(), made.eTag(), config()))
        .withMessageContaining("someone else");
  }

  @Test
  void deletedOneIsGoneAndWhatItUsedMayGo() {
    Distribution made = distributions.createDistribution(config(), TAGS);
    assertThatExceptionOfType(CloudException.class).isThrownBy(() -> parts.deleteFunction("page"));

    distributions.deleteDistribution(made.id());
    distributions.deleteDistribution(made.id());

    parts.deleteFunction("page");
    parts.deleteFunction("page");
    parts.deleteResponseHeadersPolicy("page");
    parts.deleteOriginAccessControl("page");
    assertThat(distributions.listDistributions()).isEmpty();
    assertThat(parts.getFunction("page")).isEmpty();
    assertThat(parts.findResponseHeadersPolicy("page")).isEmpty();
    assertThat(parts.findOriginAccessControl("page")).isEmpty();
  }

  @Test
  void invalidationsEnd() {
    Distribution made = distributions.createDistribution(config(), TAGS);

    String id = distributions.createInvalidation(made.id(), List.of("/a%20b.txt", "/docs/*"));

    assertThat(id).isNotEmpty();
    distributions.waitForInvalidation(made.id(), id);
  }

  @Test
  void functionsAndPoliciesChangeInPlace() {
    parts.putFunction("page", "a comment", CODE);
    EdgeFunction function = parts.putFunction("page", "a comment", CODE + " ");
    String policy = parts.putResponseHeadersPolicy("page", HEADERS).id();
    SecurityHeaders other =
        new SecurityHeaders(Duration.ofDays(2), "default-src 'self'", "SAMEORIGIN", "origin", true);

    assertThat(parts.putResponseHeadersPolicy("page", other).id()).isEqualTo(policy);
    assertThat(parts.findResponseHeadersPolicy("page").orElseThrow().headers()).isEqualTo(other);
    assertThat(parts.getFunction("page")).contains(function);
    assertThat(function.code()).isEqualTo(CODE + " ");
  }

  private DistributionConfig config() {
    return config("a comment");
  }

  private DistributionConfig config(String comment) {
    String control =
        parts
            .findOriginAccessControl("page")
            .orElseGet(() -> parts.createOriginAccessControl("page", ""));
    return new DistributionConfig(
        comment,
        true,
        List.of(),
        Optional.empty(),
        "http2and3",
        true,
        "PriceClass_100",
        "index.html",
        List.of(
            new Origin(
                "page",
                bucketHost,
                "",
                Optional.of(new Origin.BucketAccess.Control(control)),
                Optional.empty())),
        List.of(
            new CacheBehavior(
                CacheBehavior.REST,
                "page",
                "redirect-to-https",
                CacheBehavior.Methods.READ,
                true,
                Optional.of(CACHING_OPTIMIZED),
                Optional.empty(),
                Optional.of(parts.putResponseHeadersPolicy("page", HEADERS).id()),
                Optional.of(parts.putFunction("page", "", CODE).arn()))),
        List.of());
  }
}
