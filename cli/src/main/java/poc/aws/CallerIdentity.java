package poc.aws;

import poc.cloud.Account;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Whose credentials are used. */
final class CallerIdentity {

  private CallerIdentity() {}

  static Account account(AwsSession session) {
    StsClient sts = session.client(StsClient.builder());
    GetCallerIdentityResponse caller =
        AwsCalls.call("ask AWS who is calling", sts::getCallerIdentity);
    String partition = caller.arn().split(":", 3)[1];
    return new Account(partition, caller.account(), session.region().id());
  }
}
