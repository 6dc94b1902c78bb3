package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.aws.AwsCloud;
import poc.aws.EmulatedAws;
import poc.aws.FoundingAccount;
import poc.aws.SideBySide;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.aws.emulator.Fault;
import poc.cloud.CloudException;

/**
 * Every single call to CloudFront, Route 53 and ACM by which a page is published goes wrong in
 * turn; of those that only wait, the first. The next run ends where an undisturbed one does, with
 * one of everything.
 */
class InterruptedHostingIT {

  private static final String YAML =
      "site: {hosting: cloudfront, domain: www.example.com, api: same-origin}";

  @TempDir Path folder;
  private Build build;

  @BeforeEach
  void build() {
    build = Samples.build(folder, "a", Samples.product(folder, YAML));
  }

  @Test
  void refusals() throws Exception {
    interrupted(Fault.ACCESS_DENIED, calls());
  }

  /** A question whose answer is lost is put again; what matters is what was done. */
  @Test
  void lostAnswers() throws Exception {
    interrupted(
        Fault.ANSWER_LOST,
        calls().stream()
            .filter(call -> !call.operation().matches("(Get|List|Describe).*"))
            .toList());
  }

  private void interrupted(Fault fault, List<Call> calls) throws Exception {
    assertThat(calls).hasSizeGreaterThan(8);
    SideBySide.runAll(
        calls,
        account ->
            call -> {
              String how = "%s at call %d, %s".formatted(fault, call.number(), call.operation());
              empty(account);
              account.faultAt(call.number(), fault);
              try {
                deployment(account).deploy(new Silent());
              } catch (CloudException e) {
                assertThat(e.getMessage()).as(how).doesNotContain("Exception:");
              }
              assertThat(account.struck() || account.calls().size() < call.number())
                  .as("%s, unless this run had to wait less", how)
                  .isTrue();
              account.clear();
              isFinishedByTheNextRun(account, how);
            });
  }

  private void isFinishedByTheNextRun(AwsFront account, String how) {
    deployment(account).deploy(new Silent());

    AwsCloud cloud = cloud(account);
    assertThat(ProductUnderTest.resources(deployment(account).plan())).as(how).isEmpty();
    assertThat(cloud.distributions().listDistributions()).as(how).hasSize(1);
    assertThat(new SiteDistribution(cloud, build.product()).find().orElseThrow().deployed())
        .as(how)
        .isTrue();
    assertThat(FoundingAccount.of(account).records("www.example.com")).as(how).hasSize(2);
  }

  private List<Call> calls() {
    AwsFront front = EmulatedAws.front();
    empty(front);
    deployment(front).deploy(new Silent());
    List<Call> calls = new ArrayList<>();
    for (Call call : front.calls()) {
      boolean asksAgain =
          !calls.isEmpty()
              && calls.get(calls.size() - 1).operation().equals(call.operation())
              && call.operation().matches("(Get|List|Describe).*");
      if (call.service().matches("acm|cloudfront|route53") && !asksAgain) {
        calls.add(call);
      }
    }
    return calls;
  }

  private static void empty(AwsFront account) {
    account.reset();
    FoundingAccount.of(account).zone("example.com");
    account.clear();
  }

  private Deployment deployment(AwsFront account) {
    return new Deployment(cloud(account), build);
  }

  private static AwsCloud cloud(AwsFront account) {
    return new AwsCloud(EmulatedAws.session(account));
  }
}
