package poc.aws.emulator;

import java.util.Optional;

/** Refuses a call for a bucket of another owner than the caller expects. */
final class BucketOwner implements Rule {

  @Override
  public Optional<Answer> before(Call call) {
    String expected = call.header("x-amz-expected-bucket-owner");
    return call.service().equals("s3") && !expected.isEmpty() && !expected.equals(Moto.ACCOUNT)
        ? Optional.of(AwsError.of(call, 403, "AccessDenied", "Access Denied"))
        : Optional.empty();
  }
}
