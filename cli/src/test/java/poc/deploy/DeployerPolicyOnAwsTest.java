package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.aws.AwsCloud;
import poc.aws.EmulatedAws;
import poc.aws.FoundingAccount;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.cloud.Cloud;
import poc.cloud.FileContent;
import poc.cloud.FunctionSettings;
import poc.cloud.Integration;
import poc.cloud.Method;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.PolicyDocument;
import poc.cloud.Stage;
import poc.cloud.Tags;
import poc.deploy.DeployerPolicy.Known;
import poc.product.Product;

/** The policy allows every call of a product's life, and hardly anything beside them. */
class DeployerPolicyOnAwsTest {

  /** What only a mended drift or a lost answer needs. */
  private static final Set<String> ON_BAD_DAYS =
      Set.of(
          "iam:UpdateAssumeRolePolicy",
          "iam:DetachRolePolicy",
          "lambda:RemovePermission",
          // Some of AWS's answers name POST, some PUT, where a new resource has tags.
          "apigateway:PUT",
          "apigateway:POST");

  private static final String CERTIFICATE =
      "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000";

  @TempDir Path folder;
  private final AwsFront front = EmulatedAws.front();
  private AwsCloud cloud;

  @BeforeEach
  void emptyAccount() {
    cloud = EmulatedAws.empty();
  }

  @Test
  void foundingProduct() {
    Set<IamAction> done = life("", "{api: {timeout: 5}, function: {memory: 1024}}");

    PolicyDocument policy = policy(Samples.product(folder, ""));
    assertThat(done).hasSizeGreaterThan(40).allMatch(action -> action.allowedBy(policy));
    assertThat(actions(policy))
        .filteredOn(action -> !ON_BAD_DAYS.contains(action))
        .isSubsetOf(done.stream().map(IamAction::action).toList());
  }

  @Test
  void withDomainAndAccessLogAndLaterWithoutKey() {
    String yaml =
        "{domain: {name: api.example.com, certificate: '"
            + CERTIFICATE
            + "'}, logs: {access: true}}";

    Set<IamAction> done = life(yaml, yaml.replaceFirst("\\{", "{api: {key: false}, "));

    PolicyDocument policy = policy(Samples.product(folder, yaml));
    assertThat(done).allMatch(action -> action.allowedBy(policy));
  }

  @Test
  void behindCloudFront() {
    FoundingAccount.of(front).zone("example.com");
    String yaml =
        "{site: {hosting: cloudfront, domain: www.example.com, api: same-origin}, api: {path: /a}}";

    Set<IamAction> done = life(yaml, yaml.replace("same-origin", "cross-origin"));

    PolicyDocument policy = policy(Samples.product(folder, yaml));
    assertThat(done).allMatch(action -> action.allowedBy(policy));
    assertThat(done)
        .extracting(IamAction::action)
        .contains(
            "acm:RequestCertificate",
            "cloudfront:CreateDistribution",
            "cloudfront:DeleteDistribution",
            "cloudfront:UpdateResponseHeadersPolicy",
            "route53:ChangeResourceRecordSets");
  }

  @Test
  void adoption() {
    String api = byHand();
    String yaml =
        "{cors: {origins: ['https://a.example']}, adopt: {function: by-hand, api: %s, stage: prod}}"
            .formatted(api);
    Build build = Samples.build(folder, "b", Samples.product(folder, yaml));
    front.clear();

    new AdoptedDeployment(cloud, build).plan();
    new AdoptedDeployment(cloud, build).deploy(new Silent());
    Set<IamAction> deployed = done();
    front.clear();
    destroy(build.product());

    PolicyDocument deploying =
        new DeployerPolicy(cloud.account(), build.product(), Known.of(cloud, build.product()))
            .deploying();
    assertThat(deployed)
        .anyMatch(action -> action.action().equals("iam:PassRole"))
        .allMatch(action -> action.allowedBy(deploying));
    assertThat(done()).allMatch(action -> action.allowedBy(policy(build.product())));
  }

  /** Made, changed, read, destroyed. */
  private Set<IamAction> life(String first, String later) {
    front.clear();
    Product product = Samples.product(folder, first);
    new Deployment(cloud, Samples.build(folder, "a", product)).plan();
    new Deployment(cloud, Samples.build(folder, "a", product)).deploy(new Silent());
    Product changed = Samples.product(folder, later);
    new Deployment(cloud, Samples.build(folder, "b", changed)).deploy(new Silent());
    cloud.logGroups().lastEvents(product.functionLogGroup(), 1);
    destroy(product);
    return done();
  }

  private void destroy(Product product) {
    Destruction destruction = new Destruction(cloud, product);
    destruction.destroy(destruction.plan(), new Silent());
  }

  private Set<IamAction> done() {
    Set<IamAction> done = new HashSet<>();
    for (Call call : front.calls()) {
      done.addAll(IamAction.of(call));
    }
    return done;
  }

  private PolicyDocument policy(Product product) {
    return new DeployerPolicy(cloud.account(), product, Known.NOTHING).deployingAndDestroying();
  }

  private static List<String> actions(PolicyDocument policy) {
    return policy.statements().stream().flatMap(s -> s.actions().stream()).distinct().toList();
  }

  /** A function and a REST API that someone made in the console; its id. */
  private String byHand() {
    Cloud console = EmulatedAws.empty();
    Tags none = new Tags(Map.of());
    console.roles().createRole("by-hand-role", "lambda.amazonaws.com", none);
    console.buckets().createBucket("by-hand-code", Tags.of("other", "dev"));
    ObjectLocation code = new ObjectLocation("by-hand-code", "code.zip");
    Build build = Samples.build(folder, "old");
    console
        .buckets()
        .putObject(
            code,
            new ObjectHeaders("application/zip", "no-store"),
            new FileContent(build.function().path()));
    console
        .functions()
        .createFunction(
            new FunctionSettings(
                "by-hand",
                "java21",
                "old.Handler",
                "by-hand-role",
                "x86_64",
                256,
                Duration.ofSeconds(5),
                Map.of()),
            code,
            none);
    String api = console.restApis().createRestApi("by-hand", "", none).id();
    console
        .restApis()
        .putMethod(
            api,
            new Method(
                "/admit",
                "GET",
                false,
                List.of(),
                Optional.empty(),
                new Integration.LambdaProxy("by-hand", "$LATEST", Duration.ofSeconds(29))));
    String deployment = console.restApis().createDeployment(api, "by hand");
    console
        .restApis()
        .putStage(api, new Stage("prod", deployment, Optional.empty(), Optional.empty()), none);
    return api;
  }
}
