package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.aws.AwsCloud;
import poc.aws.AwsSession;
import poc.aws.EmulatedAws;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.plan.Plan;

/** The engine on AWS: the same cases as on this machine, and what is sent for them. */
class AwsDeploymentTest {

  @TempDir Path folder;
  private final AwsFront front = EmulatedAws.front();
  private AwsCloud cloud;

  @BeforeEach
  void emptyAccount() {
    cloud = EmulatedAws.empty();
  }

  @Test
  void deployDoesWhatThePlanSaid() {
    Plan plan = deployment("a").plan();

    Plan made = deployment("a").deploy(new Silent()).made();

    assertThat(ProductUnderTest.resources(made)).isEqualTo(ProductUnderTest.resources(plan));
    assertThat(deployment("a").plan().changes()).isEmpty();
  }

  @Test
  void planningWritesNothing() {
    front.clear();

    deployment("a").plan();

    assertThat(writes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "logs: {access: true}",
        "domain: {name: api.example.com}",
        "{domain: {name: api.example.com, certificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/1'},"
            + " logs: {access: true}}"
      })
  void unchangedMeansUntouchedWithinTwentyFiveCalls(String yaml) {
    Build build = Samples.build(folder, "a", Samples.product(folder, yaml));
    cloud
        .domainNames()
        .createDomainName("api.example.com", "arn:aws:acm:::certificate/1", build.product().tags());
    Release release = new Deployment(cloud, build).deploy(new Silent()).release();
    front.clear();
    try (AwsSession session = EmulatedAws.session()) {
      Deployment.Outlook outlook = new Deployment(new AwsCloud(session), build).look();

      assertThat(outlook.plan().changes()).isEmpty();
      assertThat(outlook.release()).isEqualTo(release);
      assertThat(session.calls()).isLessThanOrEqualTo(25).isEqualTo(front.calls().size());
    }
    assertThat(writes()).isEmpty();
  }

  @Test
  void newModelChangesCodeVersionAliasAndThePagesConfiguration() {
    deployment("a").deploy(new Silent());
    front.clear();

    deployment("b").deploy(new Silent());

    assertThat(writes())
        .isEqualTo(
            Map.of(
                "UpdateFunctionCode", 1L,
                "PublishVersion", 1L,
                "UpdateAlias", 1L,
                // Package, config.json, the site's record, the release by its number and as the
                // latest.
                "PutObject", 5L));
  }

  @Test
  void everyPageOfEveryListIsRead() {
    deployment("a").deploy(new Silent());
    for (String other : List.of("x", "y", "z")) {
      cloud.restApis().createRestApi(other, "", poc.cloud.Tags.of(other, "dev"));
      cloud.usagePlans().createApiKey(other, poc.cloud.Tags.of(other, "dev"));
    }
    front.smallPages();

    assertThat(deployment("a").plan().changes()).isEmpty();
  }

  @Test
  void everythingGoes() {
    deployment("a").deploy(new Silent());
    Destruction destruction = new Destruction(cloud, Samples.build(folder, "a").product());

    destruction.destroy(destruction.plan(), new Silent());

    assertThat(destruction.plan().changes()).isEmpty();
    assertThat(cloud.restApis().getRestApis()).isEmpty();
    assertThat(cloud.functions().getFunction("admission-dev")).isEmpty();
    assertThat(cloud.roles().getRole("admission-dev-us-east-1")).isEmpty();
  }

  private Deployment deployment(String content) {
    return new Deployment(cloud, Samples.build(folder, content));
  }

  /** How often each operation was called that changes something. */
  private Map<String, Long> writes() {
    return front.calls().stream()
        .filter(call -> !call.operation().matches("(Get|List|Head|Describe).*"))
        .collect(Collectors.groupingBy(Call::operation, Collectors.counting()));
  }
}
