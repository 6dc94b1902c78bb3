package poc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.cloud.CacheBehavior;
import poc.cloud.CacheBehavior.Methods;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.Distribution;
import poc.cloud.DistributionConfig;
import poc.cloud.DistributionConfig.ViewerCertificate;
import poc.cloud.DistributionSummary;
import poc.cloud.DistributionsContract;
import poc.cloud.Origin;
import poc.cloud.Origin.BucketAccess.Control;
import poc.cloud.SecurityHeaders;
import poc.cloud.Tags;

/** Every call opens the folder anew, so that nothing is kept but what was written. */
final class LocalDistributionsTest extends DistributionsContract {

  private static final Tags TAGS = Tags.of("admission", "dev");

  @TempDir Path folder;

  @Override
  protected Cloud empty() {
    return cloud();
  }

  @Test
  void aDistributionIsAsItWasSaved() {
    Distribution made = distributions().createDistribution(config(), TAGS);

    assertThat(distributions().getDistribution(made.id())).hasValue(made);
    assertThat(made.config()).isEqualTo(config());
    assertThat(made.tags()).isEqualTo(TAGS);
    assertThat(made.arn()).endsWith(":distribution/" + made.id());
    assertThat(distributions().listDistributions())
        .containsExactly(
            new DistributionSummary(made.id(), made.arn(), made.domainName(), List.of(), "page"));
  }

  @Test
  void aChangeOfWhatWasNotLookedAtIsRefused() {
    Distribution made = distributions().createDistribution(config(), TAGS);
    DistributionConfig off = with(config(), false, List.of());
    Distribution changed = distributions().updateDistribution(made.id(), made.eTag(), off);

    assertThat(changed.config().enabled()).isFalse();
    assertThat(changed.domainName()).isEqualTo(made.domainName());
    assertThat(changed.eTag()).isNotEqualTo(made.eTag());
    assertThatThrownBy(() -> distributions().updateDistribution(made.id(), made.eTag(), config()))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("changed meanwhile");
  }

  @Test
  void anAliasIsGivenOnce() {
    DistributionConfig www = with(config(), true, List.of("www.example.com"));
    Distribution made = distributions().createDistribution(www, TAGS);

    assertThatThrownBy(() -> distributions().createDistribution(www, TAGS))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("www.example.com");
    distributions().updateDistribution(made.id(), made.eTag(), www);
  }

  @Test
  void eachDistributionHasAPortOfItsOwn() {
    cloud().buckets().createBucket("site", TAGS);
    cloud().buckets().putBucketWebsite("site", new poc.cloud.Website("index.html", "index.html"));
    String one = distributions().createDistribution(config(), TAGS).domainName();
    String two = distributions().createDistribution(config(), TAGS).domainName();

    assertThat(one).isNotEqualTo(two);
    assertThat(cloud().buckets().websiteUrl("site").getAuthority()).isNotIn(one, two);
  }

  @Test
  void tagsAreAdded() {
    Distribution made = distributions().createDistribution(config(), new Tags(Map.of("a", "b")));
    distributions().tagDistribution(made.arn(), TAGS);

    assertThat(distributions().getDistribution(made.id()).orElseThrow().tags().values())
        .containsEntry("a", "b")
        .containsAllEntriesOf(TAGS.values());
  }

  @Test
  void invalidationsAreKnownToEdgesInTheirOrder() {
    Distribution made = distributions().createDistribution(config(), TAGS);
    String first = distributions().createInvalidation(made.id(), List.of("/", "/a%20b"));
    distributions().createInvalidation(made.id(), List.of("/*"));
    distributions().waitForInvalidation(made.id(), first);

    assertThat(cloud().edges().invalidations(made.id()))
        .containsExactly(List.of("/", "/a%20b"), List.of("/*"));
    assertThatThrownBy(() -> distributions().waitForInvalidation(made.id(), "none"))
        .isInstanceOf(CloudException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "/a b", "/é", "/a*b", ""})
  void aPathThatCloudFrontRefusesIsRefused(String path) {
    Distribution made = distributions().createDistribution(config(), TAGS);
    assertThatThrownBy(() -> distributions().createInvalidation(made.id(), List.of(path)))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("'" + path + "'");
  }

  @Test
  void whatADistributionUsesMustBeThereAndStays() {
    DistributionConfig usingAll = usingAll();
    Distribution made = distributions().createDistribution(usingAll, TAGS);
    LocalDistributionParts parts = cloud().distributionParts();

    assertThat(distributions().getDistribution(made.id()).orElseThrow().config())
        .isEqualTo(usingAll);
    assertThatThrownBy(() -> parts.deleteFunction("paths")).hasMessageContaining(made.id());
    assertThatThrownBy(() -> parts.deleteResponseHeadersPolicy("headers"))
        .hasMessageContaining(made.id());
    assertThatThrownBy(() -> parts.deleteOriginAccessControl("oac"))
        .hasMessageContaining(made.id());

    distributions().deleteDistribution(made.id());
    parts.deleteFunction("paths");
    parts.deleteResponseHeadersPolicy("headers");
    parts.deleteOriginAccessControl("oac");
    assertThatThrownBy(() -> distributions().createDistribution(usingAll, TAGS))
        .isInstanceOf(CloudException.class);
  }

  @Test
  void partsAreFoundByName() {
    LocalDistributionParts parts = cloud().distributionParts();
    String id = parts.createOriginAccessControl("oac", "signs");
    var function = parts.putFunction("paths", "", "function handler(e) { return e.request; }");
    var policy = parts.putResponseHeadersPolicy("headers", headers("DENY"));

    assertThat(parts.findOriginAccessControl("oac")).hasValue(id);
    assertThat(parts.getFunction("paths")).hasValue(function);
    assertThat(parts.findResponseHeadersPolicy("headers")).hasValue(policy);
    assertThat(parts.putResponseHeadersPolicy("headers", headers("SAMEORIGIN")).id())
        .isEqualTo(policy.id());
    assertThat(parts.getFunction("other")).isEmpty();
  }

  private DistributionConfig usingAll() {
    LocalDistributionParts parts = cloud().distributionParts();
    String control = parts.createOriginAccessControl("oac", "signs");
    String function =
        parts.putFunction("paths", "", "function handler(e) { return e.request; }").arn();
    String policy = parts.putResponseHeadersPolicy("headers", headers("DENY")).id();
    return config(
        new Origin(
            "page", "site.s3.local", "", Optional.of(new Control(control)), Optional.empty()),
        Optional.of(policy),
        Optional.of(function));
  }

  private static DistributionConfig config() {
    Origin api =
        new Origin(
            "page",
            "127.0.0.1:1",
            "/dev",
            Optional.empty(),
            Optional.of(new Origin.Header("x-api-key", "secret")));
    return config(api, Optional.empty(), Optional.empty());
  }

  private static DistributionConfig config(
      Origin origin, Optional<String> policy, Optional<String> function) {
    CacheBehavior behavior =
        new CacheBehavior(
            "*",
            "page",
            "redirect-to-https",
            Methods.READ,
            true,
            Optional.of("658327ea-f89d-4fab-a63d-7e88639e58f6"),
            Optional.empty(),
            policy,
            function);
    return new DistributionConfig(
        "page",
        true,
        List.of(),
        Optional.empty(),
        "http2and3",
        true,
        "PriceClass_100",
        "index.html",
        List.of(origin),
        List.of(behavior),
        List.of());
  }

  private static DistributionConfig with(
      DistributionConfig config, boolean enabled, List<String> aliases) {
    return new DistributionConfig(
        config.comment(),
        enabled,
        aliases,
        aliases.isEmpty()
            ? Optional.empty()
            : Optional.of(new ViewerCertificate("arn:certificate", "TLSv1.2_2021")),
        config.httpVersion(),
        config.ipv6(),
        config.priceClass(),
        config.rootObject(),
        config.origins(),
        config.behaviors(),
        config.errorPages());
  }

  private static SecurityHeaders headers(String frameOptions) {
    return new SecurityHeaders(
        Duration.ofDays(365), "default-src 'self'", frameOptions, "no-referrer", true);
  }

  private LocalDistributions distributions() {
    return cloud().distributions();
  }

  private LocalCloud cloud() {
    return new LocalCloud(folder);
  }
}
