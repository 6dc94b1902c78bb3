package poc.aws.emulator;

import java.util.Optional;

/** Refuses to publish other code than the caller names by its digest. */
final class PublishedCode implements Rule {

  private final Backend backend;

  PublishedCode(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    String named = call.json().path("CodeSha256").asText();
    if (!call.is("lambda", "PublishVersion") || named.isEmpty()) {
      return Optional.empty();
    }
    return backend
        .find(call, call.path().replaceFirst("/versions/?$", "/configuration"))
        .map(function -> function.path("CodeSha256").asText())
        .filter(latest -> !latest.equals(named))
        .map(
            latest ->
                AwsError.of(call, 400, "InvalidParameterValueException", message(named, latest)));
  }

  private static String message(String named, String latest) {
    return "CodeSHA256 (%s) is different from current CodeSHA256 in $LATEST (%s). Please try again with the CodeSHA256 in $LATEST."
        .formatted(named, latest);
  }
}
