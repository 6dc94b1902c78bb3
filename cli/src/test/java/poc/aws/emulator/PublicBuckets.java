package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Blocks public access to a new bucket, as AWS does since April 2023, and refuses a policy that
 * gives everybody something while the block stands.
 */
final class PublicBuckets implements Rule {

  private static final String BLOCK = "?publicAccessBlock";
  private static final String ALL_BLOCKED =
      """
      <PublicAccessBlockConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
        <BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls>
        <BlockPublicPolicy>true</BlockPublicPolicy>
        <RestrictPublicBuckets>true</RestrictPublicBuckets>
      </PublicAccessBlockConfiguration>
      """;
  private static final Pattern POLICY_BLOCKED =
      Pattern.compile("<BlockPublicPolicy>true</BlockPublicPolicy>", Pattern.CASE_INSENSITIVE);

  private final Backend backend;

  PublicBuckets(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (!call.is("s3", "PutBucketPolicy") || !isPublic(call.json())) {
      return Optional.empty();
    }
    Answer block = backend.send(call, "GET", call.path() + BLOCK, "");
    return POLICY_BLOCKED.matcher(block.body()).find()
        ? Optional.of(AwsError.of(call, 403, "AccessDenied", message(call)))
        : Optional.empty();
  }

  @Override
  public Answer after(Call call, Answer answer) {
    if (call.is("s3", "CreateBucket")) {
      backend.send(call, "PUT", call.path() + BLOCK, ALL_BLOCKED);
    }
    return answer;
  }

  private static boolean isPublic(JsonNode policy) {
    for (JsonNode statement : policy.path("Statement")) {
      JsonNode principal = statement.path("Principal");
      boolean everybody =
          principal.asText().equals("*")
              || principal.path("AWS").asText().equals("*")
              || principal.path("AWS").path(0).asText().equals("*");
      if (statement.path("Effect").asText().equals("Allow")
          && everybody
          && statement.path("Condition").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static String message(Call call) {
    return "User: arn:aws:iam::%s:user/ci is not authorized to perform: s3:PutBucketPolicy on resource: \"arn:aws:s3:::%s\" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access."
        .formatted(Moto.ACCOUNT, call.path().substring(1));
  }
}
