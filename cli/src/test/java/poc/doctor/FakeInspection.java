package poc.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import poc.cloud.AccessException;
import poc.cloud.Account;
import poc.cloud.AccountSettings;
import poc.cloud.Caller;
import poc.cloud.CertificateState;
import poc.cloud.CloudException;
import poc.cloud.Denial;
import poc.cloud.Inspection;
import poc.cloud.PolicyDocument;

/** An account that is well, but for what a test says. */
class FakeInspection implements Inspection {

  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final Account ACCOUNT = new Account("aws", "123456789012", "eu-central-1");
  static final String USER = "arn:aws:iam::123456789012:user/ann";

  Optional<String> regionName = Optional.of("Europe (Frankfurt)");
  Optional<CloudException> noCaller = Optional.empty();
  Optional<CloudException> noSimulation = Optional.empty();
  Optional<CloudException> noRole = Optional.empty();
  Optional<CloudException> noDryRun = Optional.empty();
  Optional<CloudException> noSettings = Optional.empty();
  String caller = USER;
  String simulated = "";
  boolean function = true;
  List<Denial> denials = List.of();
  List<CertificateState> certificates = List.of();
  List<CertificateState> edgeCertificates = List.of();
  Optional<String> cloudWatchRole = Optional.of("arn:aws:iam::123456789012:role/gateway");

  static CloudException refused(String message) {
    return new AccessException(message, null);
  }

  @Override
  public Optional<String> regionName() {
    return regionName;
  }

  @Override
  public Instant date() {
    return NOW;
  }

  @Override
  public Caller getCallerIdentity() {
    noCaller.ifPresent(FakeInspection::fail);
    return new Caller(caller, ACCOUNT);
  }

  @Override
  public String getRoleArn(String roleName) {
    noRole.ifPresent(FakeInspection::fail);
    return "arn:aws:iam::123456789012:role/some/path/" + roleName;
  }

  @Override
  public List<Denial> simulatePrincipalPolicy(String principalArn, PolicyDocument needed) {
    simulated = principalArn;
    noSimulation.ifPresent(FakeInspection::fail);
    return denials;
  }

  @Override
  public boolean dryRunUpdateFunctionCode(String functionName) {
    noDryRun.ifPresent(FakeInspection::fail);
    return function;
  }

  @Override
  public AccountSettings getAccountSettings() {
    noSettings.ifPresent(FakeInspection::fail);
    return new AccountSettings(1_000_000, 80_000_000_000L, 1000, 900);
  }

  @Override
  public List<CertificateState> listCertificates(String domain) {
    return certificates;
  }

  @Override
  public Optional<CertificateState> describeCertificate(String arn) {
    return certificates.stream().filter(c -> c.arn().equals(arn)).findFirst();
  }

  @Override
  public List<CertificateState> listEdgeCertificates(String domain) {
    return edgeCertificates.stream().filter(c -> c.holdsFor(domain)).toList();
  }

  @Override
  public Optional<CertificateState> describeEdgeCertificate(String arn) {
    return edgeCertificates.stream().filter(c -> c.arn().equals(arn)).findFirst();
  }

  @Override
  public Optional<String> getCloudWatchRole() {
    return cloudWatchRole;
  }

  private static void fail(CloudException failure) {
    throw failure;
  }
}
