package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import poc.aws.emulator.Fault;
import poc.cloud.AccessException;
import poc.cloud.CloudException;

/** What is said when AWS refuses, or cannot be reached. */
class AwsFailuresTest {

  private static final String NAME = "admission-dev";

  private final AwsCloud cloud = EmulatedAws.empty();

  @Test
  void aPermissionThatLacksIsNamedWithWhatGivesIt() {
    EmulatedAws.front().fault("GetFunction", Fault.ACCESS_DENIED, 1);

    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> cloud.functions().getFunction(NAME))
        .withMessageStartingWith(
            "could not read the function admission-dev: AWS refuses lambda:GetFunction on arn:")
        .withMessageContaining("{\"Effect\":\"Allow\",\"Action\":\"lambda:GetFunction\",")
        .withMessageEndingWith("'poc policy' prints all that is needed.")
        .withMessageNotContaining("Request ID");
  }

  @Test
  void everyServiceNamesThePermission() {
    EmulatedAws.front().fault("GetRole", Fault.ACCESS_DENIED, 1);
    EmulatedAws.front().fault("DescribeLogGroups", Fault.ACCESS_DENIED, 1);
    EmulatedAws.front().fault("ListCertificates", Fault.ACCESS_DENIED, 1);
    EmulatedAws.front().fault("GetBucketTagging", Fault.ACCESS_DENIED, 1);

    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> cloud.roles().getRole(NAME))
        .withMessageContaining("AWS refuses iam:GetRole on ");
    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> cloud.logGroups().getLogGroup(NAME))
        .withMessageContaining("AWS refuses logs:DescribeLogGroups on ");
    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> cloud.certificates().findCertificate("a.example"))
        .withMessageContaining("AWS refuses acm:ListCertificates on ");
    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> cloud.buckets().headBucket(NAME))
        .withMessageContaining("AWS refuses s3:GetBucketTagging on ");
  }

  @Test
  void errorsOfAwsAreTriedAgainAndThenSaid() {
    EmulatedAws.front().fault("GetFunction", Fault.INTERNAL_ERROR, 4);
    assertThat(cloud.functions().getFunction(NAME)).isEmpty();

    EmulatedAws.front().clear();
    EmulatedAws.front().fault("GetFunction", Fault.UNAVAILABLE, 9);
    assertThatExceptionOfType(CloudException.class)
        .isThrownBy(() -> cloud.functions().getFunction(NAME))
        .withMessageStartingWith("could not read the function admission-dev: ");
    assertThat(EmulatedAws.front().calls()).hasSize(5);
    EmulatedAws.front().reset();
  }

  @Test
  void everyAttemptIsCounted() {
    EmulatedAws.front();
    try (AwsSession session = EmulatedAws.session()) {
      EmulatedAws.front().fault("GetFunction", Fault.THROTTLED, 2);
      assertThat(new AwsCloud(session).functions().getFunction(NAME)).isEmpty();

      assertThat(session.calls()).isEqualTo(3);
    }
  }

  @Test
  void aHostThatCannotBeReachedIsNamed() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    assertThat(messageAt("http://127.0.0.1:" + port))
        .startsWith(
            "could not read the function admission-dev: 127.0.0.1:"
                + port
                + " could not be reached");
    assertThat(messageAt("http://no-such-host.invalid"))
        .contains("no-such-host.invalid could not be reached");
  }

  @Test
  void withoutRegionTheOptionIsNamed() {
    assertThatExceptionOfType(CloudException.class)
        .isThrownBy(
            () ->
                new AwsSession(Optional.of("no-such-profile"), Optional.empty(), Optional.empty()))
        .withMessageContaining("--region");
  }

  @Test
  void aProfileWithoutCredentialsIsNamed() {
    try (AwsSession session =
        new AwsSession(
            Optional.of("no-such-profile"), Optional.of("eu-central-1"), Optional.empty())) {
      assertThatExceptionOfType(AccessException.class)
          .isThrownBy(() -> new AwsCloud(session).account())
          .withMessageStartingWith("no AWS credentials found in the profile no-such-profile: ")
          .withMessageContaining("'poc up' runs everything on this machine")
          .withMessageNotContaining("\n");
    }
  }

  private static String messageAt(String endpoint) {
    EmulatedAws.front();
    try (AwsSession session =
        new AwsSession(
            Optional.empty(), Optional.of("us-east-1"), Optional.of(URI.create(endpoint)))) {
      AwsCloud cloud = new AwsCloud(session);
      return String.valueOf(
          catchThrowableOfType(CloudException.class, () -> cloud.functions().getFunction(NAME))
              .getMessage());
    }
  }
}
