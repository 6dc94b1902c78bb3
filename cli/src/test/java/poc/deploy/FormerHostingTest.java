package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.aws.AwsCloud;
import poc.aws.EmulatedAws;
import poc.aws.FoundingAccount;
import poc.plan.Resource;
import poc.product.Product;

/** What served a page before its hosting or its domain changed. */
class FormerHostingTest {

  private static final String CLOUDFRONT = "site: {hosting: cloudfront, domain: www.example.com}\n";
  private static final String WEBSITE = "site: {domain: www.example.com}\n";

  @TempDir Path folder;
  private AwsCloud cloud;
  private FoundingAccount account;

  @BeforeEach
  void emptyAccount() {
    cloud = EmulatedAws.empty();
    account = FoundingAccount.of(EmulatedAws.front());
    account.zone("example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "'site: {domain: www.example.com}', 'site: {hosting: cloudfront, domain: www.example.com}',"
        + " bucket www.example.com",
    "'site: {domain: www.example.com}', 'site: {domain: blog.example.com}',"
        + " dns www.example.com; bucket www.example.com",
    "'site: {hosting: cloudfront, domain: www.example.com}',"
        + " 'site: {hosting: cloudfront, domain: blog.example.com}',"
        + " dns www.example.com; certificate www.example.com",
    "'site: {domain: www.example.com}', 'site: {hosting: cloudfront, domain: blog.example.com}',"
        + " dns www.example.com; bucket www.example.com"
  })
  void whatServedThePageBeforeIsToldAndGoesWithTheProduct(
      String before, String after, String leftBehind) {
    deployment(before).deploy(new Silent());
    List<String> told = List.of(leftBehind.split("; "));
    assertThat(deployment(before).look().leftBehind()).isEmpty();

    assertThat(deployment(after).look().leftBehind())
        .extracting(Resource::toString)
        .containsExactlyElementsOf(told);
    deployment(after).deploy(new Silent());
    deployment(after).deploy(new Silent());
    Destruction destruction = new Destruction(cloud, product(after));
    assertThat(ProductUnderTest.resources(destruction.plan())).containsAll(told);
    destruction.destroy(destruction.plan(), new Silent());

    assertNothingIsLeft(before);
    assertNothingIsLeft(after);
  }

  @Test
  void fromCloudFrontToWebsiteTheDistributionGoesWithTheProduct() {
    deployment(CLOUDFRONT).deploy(new Silent());

    assertThat(deployment(WEBSITE).look().leftBehind())
        .extracting(Resource::type)
        .containsExactlyInAnyOrder(
            "distribution",
            "edge-function",
            "response-headers",
            "origin-access-control",
            "certificate",
            "bucket");
    deployment(WEBSITE).deploy(new Silent());
    Destruction destruction = new Destruction(cloud, product(WEBSITE));
    destruction.destroy(destruction.plan(), new Silent());

    assertNothingIsLeft(CLOUDFRONT);
    assertNothingIsLeft(WEBSITE);
  }

  @Test
  void whatIsSomebodyElsesStays() {
    deployment(WEBSITE).deploy(new Silent());
    Product other = product("product: other\nsite: {domain: blog.example.com}\n");
    new Deployment(cloud, Samples.build(folder, "a", other)).deploy(new Silent());
    deployment("site: {domain: shop.example.com}\n").deploy(new Silent());

    Destruction destruction = new Destruction(cloud, product(WEBSITE));
    destruction.destroy(destruction.plan(), new Silent());

    assertThat(cloud.buckets().headBucket("shop.example.com")).isEmpty();
    assertThat(cloud.buckets().headBucket("blog.example.com")).isPresent();
    assertThat(account.records("blog.example.com")).hasSize(1);
  }

  private void assertNothingIsLeft(String yaml) {
    Product product = product(yaml);
    assertThat(new Destruction(cloud, product).plan().changes()).isEmpty();
    assertThat(cloud.buckets().headBucket(product.siteBucket(cloud.account()))).isEmpty();
    assertThat(cloud.distributions().listDistributions()).isEmpty();
    String domain = product.site().domain().orElseThrow();
    assertThat(account.records(domain)).isEmpty();
    assertThat(cloud.edgeCertificates().findCertificate(domain, product.tags())).isEmpty();
  }

  private Deployment deployment(String yaml) {
    return new Deployment(cloud, Samples.build(folder, "a", product(yaml)));
  }

  private Product product(String yaml) {
    return Samples.product(folder, yaml);
  }
}
