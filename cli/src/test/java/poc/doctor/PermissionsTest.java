package poc.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.cloud.Caller;
import poc.cloud.CloudException;
import poc.cloud.Denial;
import poc.cloud.PolicyDocument;
import poc.cloud.PolicyDocument.Statement;
import poc.doctor.Diagnosis.Severity;

class PermissionsTest {

  private static final String SESSION =
      "arn:aws:sts::123456789012:assumed-role/deployer/github-actions";
  private static final PolicyDocument NEEDED =
      new PolicyDocument(
          List.of(Statement.allow("A", List.of("s3:GetObject", "s3:PutObject"), List.of("a"))));

  private final FakeInspection inspection = new FakeInspection();

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::1:root, 'Root[]'",
    "arn:aws:iam::1:user/x/ann, 'User[arn=arn:aws:iam::1:user/x/ann]'",
    "arn:aws-cn:sts::1:assumed-role/r/s, 'Role[partition=aws-cn, account=1, name=r]'",
    "arn:aws:iam::1:role/r, 'Role[partition=aws, account=1, name=r]'"
  })
  void principalOfACaller(String arn, String expected) {
    assertThat(Principal.of(arn)).map(Object::toString).contains(expected);
  }

  @Test
  void federatedUsersHaveNone() {
    assertThat(Principal.of("arn:aws:sts::1:federated-user/ann")).isEmpty();
    assertThat(simulated("arn:aws:sts::1:federated-user/ann").severity()).isEqualTo(Severity.WARN);
  }

  @Test
  void behindASessionIsItsRoleWithItsPath() {
    assertThat(simulated(SESSION).severity()).isEqualTo(Severity.OK);
    assertThat(inspection.simulated).isEqualTo("arn:aws:iam::123456789012:role/some/path/deployer");
  }

  @Test
  void aRoleThatMayNotBeLookedAtIsTakenToHaveNoPath() {
    inspection.noRole = Optional.of(FakeInspection.refused("iam:GetRole"));

    simulated(SESSION);

    assertThat(inspection.simulated).isEqualTo("arn:aws:iam::123456789012:role/deployer");
  }

  @Test
  void rootMayDoEverything() {
    assertThat(simulated("arn:aws:iam::1:root").severity()).isEqualTo(Severity.OK);
    assertThat(inspection.simulated).isEmpty();
  }

  @Test
  void whatIsDeniedIsNamed() {
    inspection.denials =
        List.of(
            new Denial("s3:PutObject", "a", false),
            new Denial("s3:PutObject", "b", false),
            new Denial("s3:PutObject", "c", false),
            new Denial("s3:PutObject", "d", false));

    Diagnosis diagnosis = simulated(FakeInspection.USER);

    assertThat(diagnosis.severity()).isEqualTo(Severity.FAIL);
    assertThat(diagnosis.seen())
        .startsWith("not allowed: s3:PutObject on a")
        .endsWith("and 1 more");
    assertThat(diagnosis.advice()).contains("poc policy");
  }

  @Test
  void whatAPolicyDeniesNoOtherCanAllow() {
    inspection.denials = List.of(new Denial("s3:PutObject", "a", true));

    assertThat(simulated(FakeInspection.USER).advice()).contains("denies");
  }

  @Test
  void refusedSimulationNamesItsPermission() {
    inspection.noSimulation = Optional.of(FakeInspection.refused("no"));

    Diagnosis diagnosis = simulated(FakeInspection.USER);

    assertThat(diagnosis.severity()).isEqualTo(Severity.WARN);
    assertThat(diagnosis.advice()).contains("iam:SimulatePrincipalPolicy");
  }

  @Test
  void unsupportedSimulationIsNoFailure() {
    inspection.noSimulation = Optional.of(new CloudException("not implemented"));

    assertThat(simulated(FakeInspection.USER).severity()).isEqualTo(Severity.WARN);
  }

  @Test
  void dryRunNeedsAFunction() {
    assertThat(new Permissions(inspection).dryRun("f")).isPresent();
    inspection.function = false;
    assertThat(new Permissions(inspection).dryRun("f")).isEmpty();
  }

  @Test
  void refusedDryRunFails() {
    inspection.noDryRun = Optional.of(FakeInspection.refused("no"));

    assertThat(new Permissions(inspection).dryRun("f"))
        .map(Diagnosis::severity)
        .contains(Severity.FAIL);
  }

  private Diagnosis simulated(String caller) {
    return new Permissions(inspection)
        .simulated(new Caller(caller, FakeInspection.ACCOUNT), NEEDED);
  }
}
