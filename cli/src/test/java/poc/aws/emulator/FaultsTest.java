package poc.aws.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

class FaultsTest extends FrontTestBase {

  @Test
  void eachServiceThrottlesInItsOwnWords() {
    front.fault("ListFunctions", Fault.THROTTLED, 1);
    front.fault("GetRestApis", Fault.THROTTLED, 1);
    front.fault("ListRoles", Fault.THROTTLED, 1);
    front.fault("ListBuckets", Fault.THROTTLED, 1);
    front.fault("DescribeLogGroups", Fault.THROTTLED, 1);

    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> clients.lambda().listFunctions());
    Map<String, AwsServiceException> refusals =
        Map.of(
            "TooManyRequestsException", refusal(() -> clients.apiGateway().getRestApis()),
            "Throttling", refusal(() -> clients.iam().listRoles()),
            "SlowDown", refusal(() -> clients.s3().listBuckets()),
            "ThrottlingException", refusal(() -> clients.logs().describeLogGroups()));

    refusals.forEach(
        (code, refusal) -> {
          assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
          assertThat(refusal.isThrottlingException()).isTrue();
        });
    assertThatCode(() -> clients.lambda().listFunctions()).doesNotThrowAnyException();
  }

  @Test
  void eachServiceDeniesInItsOwnFormat() {
    for (String operation : List.of("GetFunction", "ListRoles", "GetObject", "DescribeLogGroups")) {
      front.fault(operation, Fault.ACCESS_DENIED, 1);
    }

    assertThat(refusal(() -> clients.lambda().getFunction(f -> f.functionName("f"))).getMessage())
        .contains(
            "User: arn:aws:iam::123456789012:user/ci is not authorized to perform: lambda:GetFunction on resource: arn:aws:lambda:us-east-1:123456789012:function:f because no identity-based policy allows the lambda:GetFunction action");
    List<AwsServiceException> others =
        List.of(
            refusal(() -> clients.iam().listRoles()),
            refusal(() -> clients.s3().getObject(o -> o.bucket("site").key("k"))),
            refusal(() -> clients.logs().describeLogGroups()));
    assertThat(others)
        .extracting(AwsServiceException::statusCode, e -> e.awsErrorDetails().errorCode())
        .containsExactly(
            tuple(403, "AccessDenied"),
            tuple(403, "AccessDenied"),
            tuple(403, "AccessDeniedException"));
  }

  @Test
  void aFaultMeetsTheCallOfItsNumber() {
    front.faultAt(2, Fault.INTERNAL_ERROR);
    front.faultAt(3, Fault.UNAVAILABLE);
    front.faultAt(4, Fault.PRECONDITION_FAILED);

    clients.lambda().listFunctions();
    assertThat(refusal(() -> clients.lambda().listFunctions()).statusCode()).isEqualTo(500);
    assertThat(refusal(() -> clients.apiGateway().getRestApis()).statusCode()).isEqualTo(503);
    assertThatExceptionOfType(PreconditionFailedException.class)
        .isThrownBy(() -> clients.lambda().listFunctions());

    assertThat(front.calls()).extracting(Call::status).containsExactly(200, 500, 503, 412);
  }

  @Test
  void aDroppedCallDidNothing() {
    front.faultAt(1, Fault.DROPPED);

    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(() -> clients.s3().createBucket(bucket -> bucket.bucket("site")));

    assertThat(clients.s3().listBuckets().buckets()).isEmpty();
    assertThat(front.calls()).extracting(Call::status).containsExactly(0, 200);
  }

  @Test
  void aCallWhoseAnswerIsLostWasDone() {
    front.faultAt(1, Fault.ANSWER_LOST);

    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(() -> clients.s3().createBucket(bucket -> bucket.bucket("site")));

    assertThat(clients.s3().listBuckets().buckets()).hasSize(1);
  }

  @Test
  void aSlowAnswerComesLate() {
    front.faultAt(1, Fault.SLOW);
    long start = System.nanoTime();

    clients.s3().listBuckets();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(450));
  }

  @Test
  void hooksRunBeforeAndAfterTheirCall() {
    List<Integer> buckets = new ArrayList<>();
    Clients behind = Clients.at(Moto.endpoint());
    front.onCall(2, When.BEFORE, () -> buckets.add(behind.s3().listBuckets().buckets().size()));
    front.onCall(2, When.AFTER, () -> buckets.add(behind.s3().listBuckets().buckets().size()));

    clients.s3().listBuckets();
    clients.s3().createBucket(bucket -> bucket.bucket("site"));

    assertThat(buckets).containsExactly(0, 1);
    behind.close();
  }

  @Test
  void clearingStartsTheCountAnew() {
    clients.s3().listBuckets();
    front.faultAt(2, Fault.DROPPED);
    front.clear();

    clients.s3().listBuckets();
    clients.s3().listBuckets();

    assertThat(front.calls()).extracting(Call::number).containsExactly(1, 2);
  }

  private static AwsServiceException refusal(ThrowingCallable call) {
    return catchThrowableOfType(AwsServiceException.class, call);
  }
}
