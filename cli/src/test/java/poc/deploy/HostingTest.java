package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.aws.AwsCloud;
import poc.aws.AwsSession;
import poc.aws.EmulatedAws;
import poc.aws.FoundingAccount;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.cloud.BucketReaders;
import poc.cloud.CloudException;
import poc.cloud.Distribution;
import poc.cloud.DistributionConfig;
import poc.cloud.ObjectLocation;
import poc.cloud.Origin;
import poc.cloud.RecordSet;
import poc.plan.Change;
import poc.plan.Difference;
import poc.plan.Plan;
import poc.product.Product;

/** The page behind CloudFront and as a website, on AWS as it is held to its rules. */
class HostingTest {

  private static final String CLOUDFRONT = "site: {hosting: cloudfront, domain: www.example.com}\n";
  private static final String SAME_ORIGIN =
      "site: {hosting: cloudfront, domain: www.example.com, api: same-origin}\n";
  private static final String WEBSITE = "site: {domain: www.example.com}\n";

  @TempDir Path folder;
  private final AwsFront front = EmulatedAws.front();
  private AwsCloud cloud;
  private FoundingAccount account;

  @BeforeEach
  void emptyAccount() {
    cloud = EmulatedAws.empty();
    account = FoundingAccount.of(front);
    account.zone("example.com");
  }

  @Test
  void deployDoesWhatThePlanSaid() {
    Plan plan = deployment(CLOUDFRONT).plan();

    Plan made = deployment(CLOUDFRONT).deploy(new Silent()).made();

    assertThat(ProductUnderTest.resources(made)).isEqualTo(ProductUnderTest.resources(plan));
    assertThat(ProductUnderTest.resources(deployment(CLOUDFRONT).plan())).isEmpty();
  }

  @Test
  void everythingIsAsItShouldBe() {
    Release release = deployment(CLOUDFRONT).deploy(new Silent()).release();

    Distribution distribution = distribution(CLOUDFRONT);
    DistributionConfig config = distribution.config();
    String bucket = product(CLOUDFRONT).siteBucket(cloud.account());
    assertThat(release.siteUrl()).hasToString("https://www.example.com");
    assertThat(distribution.deployed()).isTrue();
    assertThat(config.aliases()).containsExactly("www.example.com");
    assertThat(config.certificate().orElseThrow().minimumProtocol()).isEqualTo("TLSv1.2_2021");
    assertThat(config.httpVersion()).isEqualTo("http2and3");
    assertThat(config.ipv6()).isTrue();
    assertThat(config.errorPages()).isEmpty();
    assertThat(config.origins()).hasSize(1);
    assertThat(config.origins().get(0).access().orElseThrow())
        .isInstanceOf(Origin.BucketAccess.Control.class);
    assertThat(cloud.buckets().getBucketProtection(bucket).publicAccessBlocked()).isTrue();
    assertThat(cloud.buckets().getBucketReaders(bucket))
        .isEqualTo(new BucketReaders(false, Set.of(distribution.arn()), Set.of()));
    assertThat(records())
        .containsExactlyInAnyOrder(
            RecordSet.alias(
                "www.example.com", "A", AliasZones.CLOUDFRONT, distribution.domainName()),
            RecordSet.alias(
                "www.example.com", "AAAA", AliasZones.CLOUDFRONT, distribution.domainName()));
    assertThat(new EdgeParts(cloud, product(CLOUDFRONT)).headers().contentSecurityPolicy())
        .contains("connect-src 'self' https://" + release.apiUrl().getHost() + ";");
  }

  @Test
  void unchangedMeansUntouchedWithFewCalls() {
    Release release = deployment(CLOUDFRONT).deploy(new Silent()).release();
    front.clear();
    try (AwsSession session = EmulatedAws.session()) {
      Deployment.Outlook outlook =
          new Deployment(new AwsCloud(session), Samples.build(folder, "a", product(CLOUDFRONT)))
              .look();

      assertThat(ProductUnderTest.resources(outlook.plan())).isEmpty();
      assertThat(outlook.release()).isEqualTo(release);
      assertThat(session.calls()).isLessThanOrEqualTo(36).isEqualTo(front.calls().size());
    }
    assertThat(front.calls()).filteredOn(call -> isWrite(call)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-origin", "same-origin"})
  void withoutADomainThePageHasCloudFrontsName(String api) {
    String yaml = "site: {hosting: cloudfront, api: %s}\n".formatted(api);
    Plan plan = deployment(yaml).plan();
    Deployment.Outcome outcome = deployment(yaml).deploy(new Silent());
    Release release = outcome.release();

    assertThat(ProductUnderTest.resources(outcome.made()))
        .isEqualTo(ProductUnderTest.resources(plan));
    assertThat(distribution(yaml).deployed()).isTrue();

    assertThat(release.siteUrl()).hasToString("https://" + distribution(yaml).domainName());
    assertThat(ProductUnderTest.resources(deployment(yaml).plan())).isEmpty();
  }

  @Test
  void driftIsFoundByFieldAndRepaired() {
    deployment(CLOUDFRONT).deploy(new Silent());
    Distribution now = distribution(CLOUDFRONT);
    DistributionConfig good = now.config();
    cloud
        .distributions()
        .updateDistribution(
            now.id(),
            now.eTag(),
            new DistributionConfig(
                good.comment(),
                good.enabled(),
                good.aliases(),
                good.certificate(),
                "http2",
                false,
                "PriceClass_All",
                good.rootObject(),
                good.origins(),
                good.behaviors(),
                List.of(new DistributionConfig.ErrorPage(403, "/index.html", "200"))));

    List<Change> changes = deployment(CLOUDFRONT).plan().changes();

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).differences())
        .extracting(Difference::field)
        .containsExactly("http version", "ipv6", "price class", "error pages");
    deployment(CLOUDFRONT).deploy(new Silent());
    assertThat(distribution(CLOUDFRONT).config()).isEqualTo(good);
  }

  @Test
  void websiteIsNamedAfterItsDomain() {
    Release release = deployment(WEBSITE).deploy(new Silent()).release();

    assertThat(release.siteUrl()).hasToString("http://www.example.com");
    assertThat(cloud.buckets().headBucket("www.example.com")).isPresent();
    assertThat(records())
        .containsExactly(
            RecordSet.cname(
                "www.example.com", "www.example.com.s3-website-us-east-1.amazonaws.com"));
    assertThat(ProductUnderTest.resources(deployment(WEBSITE).plan())).isEmpty();
  }

  @Test
  void zonesOwnNameIsAnAliasOfTheWebsite() {
    deployment("site: {domain: example.com}\n").deploy(new Silent());

    assertThat(account.records("example.com"))
        .containsExactly(
            RecordSet.alias(
                "example.com", "A", "Z3AQBSTGFYJSTF", "s3-website-us-east-1.amazonaws.com"));
  }

  @Test
  void fromWebsiteToCloudFrontTheNameMovesLast() {
    deployment(WEBSITE).deploy(new Silent());
    front.clear();

    Plan made = deployment(CLOUDFRONT).deploy(new Silent()).made();

    List<String> steps = ProductUnderTest.resources(made);
    assertThat(steps.indexOf("dns www.example.com"))
        .isGreaterThan(steps.indexOf("object index.html"))
        .isGreaterThan(steps.indexOf("certificate www.example.com"));
    assertThat(records()).extracting(RecordSet::type).containsExactlyInAnyOrder("A", "AAAA");
    assertThat(deployment(CLOUDFRONT).plan().changes())
        .as("a page that is still open may call until the next release")
        .extracting(change -> change.resource().type())
        .isSubsetOf("function", "alias", "method", "gateway-response", "stage", "release");
    deployment(CLOUDFRONT).deploy(new Silent());
    assertThat(ProductUnderTest.resources(deployment(CLOUDFRONT).plan())).isEmpty();
  }

  @Test
  void sameOriginKeepsTheKeyOutOfThePage() {
    Deployment deployment = deployment(SAME_ORIGIN);
    Plan plan = deployment.plan();
    Plan made = deployment.deploy(new Silent()).made();

    String key = cloud.usagePlans().getApiKey("admission-dev").orElseThrow().value();
    assertThat(plan.toString() + made).doesNotContain(key);
    assertThat(read("config.json"))
        .contains("\"url\" : \"https://www.example.com/api/admit\"")
        .doesNotContain(key);
    DistributionConfig config = distribution(SAME_ORIGIN).config();
    Origin api = config.origins().get(1);
    assertThat(api.header()).contains(new Origin.Header("x-api-key", key));
    assertThat(api.path()).isEqualTo("/dev");
    assertThat(config.behaviors().get(0).pathPattern()).isEqualTo("/api/*");
    assertThat(ProductUnderTest.resources(deployment.plan())).isEmpty();
    assertThat(new EdgeParts(cloud, product(SAME_ORIGIN)).headers().contentSecurityPolicy())
        .contains("connect-src 'self';");
  }

  @Test
  void sameOriginStaysUntilThePageHasMoved() {
    deployment(SAME_ORIGIN).deploy(new Silent());

    List<String> steps =
        ProductUnderTest.resources(deployment(CLOUDFRONT).deploy(new Silent()).made());

    String distribution = "distribution " + names(CLOUDFRONT).distribution();
    assertThat(steps.indexOf("response-headers " + names(CLOUDFRONT).headersPolicy()))
        .isLessThan(steps.indexOf("object config.json"));
    assertThat(steps.indexOf(distribution)).isGreaterThan(steps.indexOf("object config.json"));
    assertThat(distribution(CLOUDFRONT).config().origins()).hasSize(1);
    assertThat(ProductUnderTest.resources(deployment(CLOUDFRONT).plan())).isEmpty();
  }

  @Test
  void identityGivesWayToAccessControlWithoutDowntime() {
    String bucket = product(CLOUDFRONT).siteBucket(cloud.account());
    cloud.buckets().createBucket(bucket, product(CLOUDFRONT).tags());
    FoundingAccount.Founding founding = account.distributionWithIdentity(bucket);
    String yaml =
        "site: {hosting: cloudfront, distribution: %s}\n".formatted(founding.distribution());
    front.clear();

    deployment(yaml).deploy(new Silent());

    assertThat(
            front.calls().stream()
                .map(Call::operation)
                .filter(o -> o.matches("PutBucketPolicy|UpdateDistribution|Delete.*Identity"))
                .toList())
        .containsExactly(
            "PutBucketPolicy",
            "UpdateDistribution",
            "PutBucketPolicy",
            "DeleteCloudFrontOriginAccessIdentity");
    Distribution distribution = distribution(yaml);
    assertThat(distribution.id()).isEqualTo(founding.distribution());
    assertThat(distribution.deployed()).isTrue();
    assertThat(cloud.buckets().getBucketReaders(bucket))
        .isEqualTo(new BucketReaders(false, Set.of(distribution.arn()), Set.of()));
    assertThat(ProductUnderTest.resources(deployment(yaml).plan())).isEmpty();
  }

  @Test
  void nameOfSomebodyElseIsRefusedBeforeAnythingIsMade() {
    account.record(RecordSet.cname("www.example.com", "shop.example.net"));
    front.clear();

    assertThatThrownBy(() -> deployment(CLOUDFRONT).plan())
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("CNAME of www.example.com already: shop.example.net");
    assertThat(front.calls()).filteredOn(call -> isWrite(call)).isEmpty();
  }

  @Test
  void distributionOfSomebodyElseIsRefused() {
    deployment(CLOUDFRONT).deploy(new Silent());

    assertThatThrownBy(() -> deployment("product: other\n" + CLOUDFRONT).plan())
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("distribution: " + distribution(CLOUDFRONT).id());
  }

  @Test
  void everythingGoes() {
    deployment(SAME_ORIGIN).deploy(new Silent());
    Destruction destruction = new Destruction(cloud, product(SAME_ORIGIN));

    destruction.destroy(destruction.plan(), new Silent());

    assertThat(destruction.plan().changes()).isEmpty();
    assertThat(cloud.distributions().listDistributions()).isEmpty();
    assertThat(records()).isEmpty();
    assertThat(cloud.edgeCertificates().findCertificate("www.example.com")).isEmpty();
  }

  private Deployment deployment(String yaml) {
    return new Deployment(cloud, Samples.build(folder, "a", product(yaml)));
  }

  private Product product(String yaml) {
    return Samples.product(folder, yaml);
  }

  private EdgeNames names(String yaml) {
    return EdgeNames.of(product(yaml), cloud.account());
  }

  private Distribution distribution(String yaml) {
    return new SiteDistribution(cloud, product(yaml)).find().orElseThrow();
  }

  private List<RecordSet> records() {
    return account.records("www.example.com");
  }

  private String read(String key) {
    ObjectLocation location =
        new ObjectLocation(product(SAME_ORIGIN).siteBucket(cloud.account()), key);
    try (InputStream in = cloud.buckets().getObject(location).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isWrite(Call call) {
    return !call.operation().matches("(Get|List|Describe|Head).*");
  }
}
