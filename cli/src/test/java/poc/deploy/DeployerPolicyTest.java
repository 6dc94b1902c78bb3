package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.cloud.Account;
import poc.cloud.PolicyDocument;
import poc.cloud.PolicyDocument.Statement;
import poc.cloud.PolicyJson;
import poc.deploy.DeployerPolicy.Known;
import poc.product.Product;

class DeployerPolicyTest {

  private static final Account ACCOUNT = new Account("aws", "123456789012", "eu-central-1");

  /** IAM's limit of a managed policy, blanks not counted. */
  private static final int LIMIT = 6144;

  /** IAM's limit of the policies written into a role, blanks not counted. */
  private static final int INLINE_LIMIT = 10_240;

  private static final String FULL =
      """
      product: a-product-of-20-char
      domain: {name: api.a-rather-long-domain.example.com}
      logs: {access: true}
      """;

  private static final String CLOUDFRONT =
      """
      product: a-product-of-20-char
      site: {hosting: cloudfront, domain: www.a-rather-long-domain.example.com}
      """;

  private static final String ADOPTING =
      """
      cors: {origins: ["https://a.example"]}
      adopt: {function: by-hand, api: abc123defg, stage: prod}
      """;

  /** Resources that AWS lets nobody name closer, and why. */
  private static final Map<String, String> OF_NO_PRODUCT =
      Map.ofEntries(
          Map.entry("*", "lists of ACM, CloudFront and Route 53 know no resources"),
          Map.entry("arn:aws:acm:us-east-1:123456789012:certificate/*", "ids are chosen by AWS"),
          Map.entry("arn:aws:cloudfront::123456789012:distribution/*", "ids, as above"),
          Map.entry("arn:aws:cloudfront::123456789012:origin-access-control/*", "ids, as above"),
          Map.entry("arn:aws:cloudfront::123456789012:origin-access-identity/*", "ids, as above"),
          Map.entry("arn:aws:cloudfront::123456789012:response-headers-policy/*", "ids, as above"),
          Map.entry("arn:aws:route53:::hostedzone/*", "ids, as above"),
          Map.entry("arn:aws:route53:::change/*", "ids, as above"),
          Map.entry("arn:aws:logs:eu-central-1:123456789012:log-group:*", "listing is of all"),
          Map.entry("arn:aws:apigateway:eu-central-1::/restapis", "list and create are of all"),
          Map.entry("arn:aws:apigateway:eu-central-1::/apikeys", "list and create are of all"),
          Map.entry("arn:aws:apigateway:eu-central-1::/apikeys/*", "ids are chosen by AWS"),
          Map.entry("arn:aws:apigateway:eu-central-1::/usageplans", "list and create are of all"),
          Map.entry("arn:aws:apigateway:eu-central-1::/usageplans/*", "ids are chosen by AWS"),
          Map.entry("arn:aws:apigateway:eu-central-1::/usageplans/*/keys", "ids, as above"),
          Map.entry("arn:aws:apigateway:eu-central-1::/domainnames", "creating is of all"),
          Map.entry("arn:aws:apigateway:eu-central-1::/tags/*", "holds escaped ARNs of those"),
          Map.entry(
              "arn:aws:iam::123456789012:role/aws-service-role/ops.apigateway.amazonaws.com/"
                  + "AWSServiceRoleForAPIGateway",
              "one for the account"));

  @TempDir Path folder;

  @Test
  void foundingProductsPolicyIsAsExpected() throws IOException {
    String policy = PolicyJson.write(policy("", Known.NOTHING).deployingAndDestroying());

    assertThat(policy + "\n").isEqualTo(expected("founding-policy.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", FULL, ADOPTING})
  void fitsIntoOneManagedPolicy(String yaml) {
    PolicyDocument policy = policy(yaml, Known.NOTHING).deployingAndDestroying();

    assertThat(PolicyJson.write(policy).replaceAll("\\s", "").length()).isLessThanOrEqualTo(LIMIT);
  }

  @Test
  void behindCloudFrontItFitsIntoARole() {
    PolicyDocument policy = policy(CLOUDFRONT, Known.NOTHING).deployingAndDestroying();

    assertThat(PolicyJson.write(policy).replaceAll("\\s", "").length())
        .isLessThanOrEqualTo(INLINE_LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", FULL, CLOUDFRONT, ADOPTING})
  void sidsAreUniqueLettersAndDigits(String yaml) {
    assertThat(policy(yaml, Known.NOTHING).deployingAndDestroying().statements())
        .extracting(Statement::sid)
        .doesNotHaveDuplicates()
        .allMatch(sid -> sid.matches("[A-Za-z0-9]+"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", FULL, CLOUDFRONT, ADOPTING})
  void noActionIsAWildcard(String yaml) {
    assertThat(policy(yaml, Known.NOTHING).deployingAndDestroying().statements())
        .flatExtracting(Statement::actions)
        .noneMatch(action -> action.contains("*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", FULL, CLOUDFRONT})
  void everyResourceIsTheProductsOrCannotBeNamedCloser(String yaml) {
    Product product = Samples.product(folder, yaml);

    assertThat(resources(new DeployerPolicy(ACCOUNT, product, known("abc123defg"))))
        .allMatch(
            arn ->
                arn.contains(product.resourceName())
                    || arn.contains("/restapis/abc123defg")
                    || arn.contains("/domainnames/api.a-rather-long-domain.example.com")
                    || OF_NO_PRODUCT.containsKey(arn));
  }

  @Test
  void namesTheAccountWhereArnsHaveOne() {
    assertThat(resources(policy(FULL, Known.NOTHING)))
        .filteredOn(arn -> arn.matches("arn:aws:(lambda|iam|logs):.*"))
        .isNotEmpty()
        .allMatch(arn -> arn.contains(":123456789012:"));
  }

  @Test
  void aKnownApiIsTheOnlyOne() {
    assertThat(resources(policy("", Known.NOTHING))).anyMatch(arn -> arn.contains("restapis/*"));
    assertThat(resources(policy("", known("abc123defg"))))
        .noneMatch(arn -> arn.contains("restapis/*"))
        .anyMatch(arn -> arn.contains("restapis/abc123defg/"));
    assertThat(actionsOn(policy("", known("abc123defg")), "::/restapis"))
        .containsExactly("apigateway:GET");
  }

  @Test
  void adoptionTouchesNothingElse() {
    Known known =
        new Known(Optional.of("abc123defg"), Optional.of("arn:aws:iam::123456789012:role/x/y"));
    DeployerPolicy policy = policy(ADOPTING, known);

    assertThat(policy.deploying().statements())
        .flatExtracting(Statement::actions)
        .doesNotContain("iam:CreateRole", "lambda:CreateFunction", "s3:PutBucketPolicy")
        .doesNotContain("lambda:AddPermission");
    assertThat(policy.deploying().statements().stream().flatMap(s -> s.resources().stream()))
        .noneMatch(arn -> arn.contains("usageplans") || arn.contains("-site-"))
        .contains("arn:aws:lambda:eu-central-1:123456789012:function:by-hand")
        .contains("arn:aws:iam::123456789012:role/x/y")
        .contains("arn:aws:apigateway:eu-central-1::/restapis/abc123defg/stages/prod");
  }

  @Test
  void rolesArePassedToLambdaAlone() {
    assertThat(policy("", Known.NOTHING).deploying().statements())
        .filteredOn(statement -> statement.actions().contains("iam:PassRole"))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement.conditions())
                    .isEqualTo(
                        Map.of(
                            "StringEquals",
                            Map.of("iam:PassedToService", "lambda.amazonaws.com"))));
  }

  @Test
  void otherPartitionsHaveTheirOwnArns() {
    Account china = new Account("aws-cn", "123456789012", "cn-north-1");

    assertThat(resources(new DeployerPolicy(china, Samples.product(folder, ""), Known.NOTHING)))
        .allMatch(arn -> arn.startsWith("arn:aws-cn:"));
  }

  private DeployerPolicy policy(String yaml, Known known) {
    return new DeployerPolicy(ACCOUNT, Samples.product(folder, yaml), known);
  }

  private static Known known(String apiId) {
    return new Known(Optional.of(apiId), Optional.empty());
  }

  private static List<String> resources(DeployerPolicy policy) {
    return policy.deployingAndDestroying().statements().stream()
        .flatMap(statement -> statement.resources().stream())
        .toList();
  }

  private static Stream<String> actionsOn(DeployerPolicy policy, String end) {
    return policy.deploying().statements().stream()
        .filter(statement -> statement.resources().stream().anyMatch(arn -> arn.endsWith(end)))
        .flatMap(statement -> statement.actions().stream());
  }

  private static String expected(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DeployerPolicyTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
