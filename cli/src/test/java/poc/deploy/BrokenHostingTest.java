package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.aws.AwsCloud;
import poc.aws.EmulatedAws;
import poc.aws.FoundingAccount;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.aws.emulator.Fault;
import poc.cloud.CloudException;
import poc.product.Product;

/** A deploy behind CloudFront that ends at any of its calls is finished by the next one. */
class BrokenHostingTest {

  private static final String YAML =
      "site: {hosting: cloudfront, domain: www.example.com, api: same-origin}\n";
  private static final Set<String> OURS = Set.of("cloudfront", "route53", "acm");

  @TempDir Path folder;
  private final AwsFront front = EmulatedAws.front();
  private AwsCloud cloud;

  @BeforeEach
  void emptyAccount() {
    cloud = EmulatedAws.empty();
    FoundingAccount.of(front).zone("example.com");
    front.clear();
  }

  @Test
  void atEveryWriteItIsFinishedByTheNextRun() {
    deployment().deploy(new Silent());
    List<String> writes = writes();
    destroy();
    assertThat(writes).hasSizeGreaterThan(6);

    for (String operation : writes) {
      front.clear();
      front.fault(operation, Fault.ACCESS_DENIED, 1);
      assertThatExceptionOfType(CloudException.class)
          .as(operation)
          .isThrownBy(() -> deployment().deploy(new Silent()));
      front.clear();

      deployment().deploy(new Silent());

      assertThat(ProductUnderTest.resources(deployment().plan())).as(operation).isEmpty();
      assertThat(cloud.distributions().listDistributions()).as(operation).hasSize(1);
      destroy();
    }
  }

  @Test
  void lostAnswersMakeNothingTwice() {
    deployment().deploy(new Silent());
    List<String> writes = writes();
    destroy();
    front.clear();
    writes.forEach(operation -> front.fault(operation, Fault.ANSWER_LOST, 1));

    deployment().deploy(new Silent());

    assertThat(ProductUnderTest.resources(deployment().plan())).isEmpty();
    assertThat(cloud.distributions().listDistributions()).hasSize(1);
  }

  @Test
  void failuresOfAwsAndThrottlingPass() {
    deployment().deploy(new Silent());
    List<String> all =
        front.calls().stream()
            .filter(call -> OURS.contains(call.service()))
            .map(Call::operation)
            .distinct()
            .toList();
    destroy();
    front.clear();
    for (int i = 0; i < all.size(); i++) {
      front.fault(all.get(i), i % 2 == 0 ? Fault.THROTTLED : Fault.INTERNAL_ERROR, 2);
    }

    deployment().deploy(new Silent());

    assertThat(ProductUnderTest.resources(deployment().plan())).isEmpty();
  }

  @Test
  void busyZonesAreWaitedFor() {
    front.fault("ChangeResourceRecordSets", Fault.PRIOR_REQUEST, 3);

    deployment().deploy(new Silent());

    assertThat(ProductUnderTest.resources(deployment().plan())).isEmpty();
  }

  private List<String> writes() {
    return front.calls().stream()
        .filter(call -> OURS.contains(call.service()))
        .map(Call::operation)
        .filter(operation -> !operation.matches("(Get|List|Describe).*"))
        .distinct()
        .toList();
  }

  private Deployment deployment() {
    return new Deployment(cloud, Samples.build(folder, "a", product()));
  }

  private void destroy() {
    Destruction destruction = new Destruction(cloud, product());
    destruction.destroy(destruction.plan(), new Silent());
  }

  private Product product() {
    return Samples.product(folder, YAML);
  }
}
