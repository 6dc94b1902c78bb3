package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Fault;
import poc.aws.emulator.Moto;
import poc.cloud.AccessException;
import poc.cloud.Account;
import poc.cloud.CertificateState;
import poc.cloud.FunctionConfiguration;
import poc.cloud.FunctionSettings;
import poc.cloud.Inspection;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.PolicyDocument;
import poc.cloud.PolicyDocument.Statement;
import poc.cloud.Tags;
import poc.cloud.ZipContent;

class AwsInspectionTest {

  private static final PolicyDocument NEEDED =
      new PolicyDocument(
          List.of(Statement.allow("A", List.of("s3:GetObject"), List.of("arn:aws:s3:::a/*"))));

  private final AwsFront front = EmulatedAws.front();
  private AwsCloud cloud;
  private Inspection inspection;

  @BeforeEach
  void emptyAccount() {
    cloud = EmulatedAws.empty();
    inspection = cloud.inspection();
  }

  @Test
  void knowsTheRegionsName() {
    assertThat(inspection.regionName()).contains("US East (N. Virginia)");
    try (AwsSession session =
        new AwsSession(Optional.empty(), Optional.of("eu-cntral-1"), Optional.empty())) {
      assertThat(new AwsInspection(session).regionName()).isEmpty();
    }
  }

  @Test
  void tellsTheTimeWithoutCredentials() {
    assertThat(Duration.between(inspection.date(), Instant.now()).abs())
        .isLessThan(Duration.ofSeconds(30));
    assertThat(front.calls())
        .singleElement()
        .satisfies(call -> assertThat(call.header("Authorization")).isEmpty());
  }

  @Test
  void tellsWhoIsCalling() {
    assertThat(inspection.getCallerIdentity().account())
        .isEqualTo(new Account("aws", Moto.ACCOUNT, Moto.REGION));
  }

  @Test
  void findsARolesArn() {
    cloud.roles().createRole("deployer", "lambda.amazonaws.com", Tags.of("a", "dev"));

    assertThat(inspection.getRoleArn("deployer"))
        .isEqualTo("arn:aws:iam::" + Moto.ACCOUNT + ":role/deployer");
  }

  @Test
  void refusedSimulationIsToldFromOthers() {
    front.fault("SimulatePrincipalPolicy", Fault.ACCESS_DENIED, 1);

    assertThatThrownBy(
            () ->
                inspection.simulatePrincipalPolicy(
                    "arn:aws:iam::" + Moto.ACCOUNT + ":user/ann", NEEDED))
        .isInstanceOf(AccessException.class);
  }

  @Test
  void dryRunChangesNothing() {
    assertThat(inspection.dryRunUpdateFunctionCode("f")).isFalse();
    FunctionConfiguration before = function();

    assertThat(inspection.dryRunUpdateFunctionCode("f")).isTrue();

    assertThat(cloud.functions().getFunction("f")).contains(before);
  }

  @Test
  void refusedDryRunIsARefusal() {
    function();
    front.fault("UpdateFunctionCode", Fault.ACCESS_DENIED, 1);

    assertThatThrownBy(() -> inspection.dryRunUpdateFunctionCode("f"))
        .isInstanceOf(AccessException.class);
  }

  @Test
  void noCertificatesAtFirst() {
    assertThat(inspection.listCertificates("api.example.com")).isEmpty();
    assertThat(
            inspection.describeCertificate(
                "arn:aws:acm:us-east-1:123456789012:certificate/"
                    + "00000000-0000-0000-0000-000000000000"))
        .isEmpty();
  }

  @Test
  void certificatesOfThePageAreThoseOfOneRegion() {
    String arn = cloud.edgeCertificates().requestCertificate("www.example.com", Tags.of("a", "b"));

    assertThat(inspection.listEdgeCertificates("www.example.com"))
        .extracting(CertificateState::arn)
        .containsExactly(arn);
    assertThat(inspection.listEdgeCertificates("other.example.com")).isEmpty();
    assertThat(inspection.describeEdgeCertificate(arn).orElseThrow().names())
        .containsExactly("www.example.com");
    assertThat(front.calls())
        .filteredOn(call -> call.operation().endsWith("Certificates"))
        .allMatch(call -> call.header("Authorization").contains("/us-east-1/acm/"));
  }

  @Test
  void noRoleForLogsAtFirst() {
    inspection.getCloudWatchRole();

    assertThat(front.calls()).singleElement().extracting("path").isEqualTo("/account");
  }

  private FunctionConfiguration function() {
    cloud.roles().createRole("r", "lambda.amazonaws.com", Tags.of("a", "dev"));
    cloud.buckets().createBucket("code-of-f", Tags.of("a", "dev"));
    ObjectLocation code = new ObjectLocation("code-of-f", "f.zip");
    cloud
        .buckets()
        .putObject(code, new ObjectHeaders("application/zip", "no-store"), ZipContent.of("f"));
    return cloud
        .functions()
        .createFunction(
            new FunctionSettings(
                "f", "java17", "H", "r", "x86_64", 512, Duration.ofSeconds(5), Map.of()),
            code,
            Tags.of("a", "dev"));
  }
}
