package poc.doctor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose policies decide what a caller may do. */
sealed interface Principal {

  /** The account itself, which may do everything. */
  record Root() implements Principal {}

  record User(String arn) implements Principal {}

  /**
   * The role behind a session.
   *
   * @param name without the role's path, which a session's ARN does not tell
   */
  record Role(String partition, String account, String name) implements Principal {
    /** The role's ARN, if it has no path. */
    String arnWithoutPath() {
      return "arn:" + partition + ":iam::" + account + ":role/" + name;
    }
  }

  Pattern ARN =
      Pattern.compile(
          "arn:(?<partition>[^:]+):(?:iam|sts)::(?<account>\\d*):"
              + "(?:(?<root>root)|(?<user>user/.+)|(?:assumed-role|role)/(?<role>[^/]+)(?:/.*)?)");

  /** Empty for a caller whose policies are no one's, such as a federated user. */
  static Optional<Principal> of(String callerArn) {
    Matcher arn = ARN.matcher(callerArn);
    if (!arn.matches()) {
      return Optional.empty();
    }
    if (arn.group("root") != null) {
      return Optional.of(new Root());
    }
    return Optional.of(
        arn.group("user") != null
            ? new User(callerArn)
            : new Role(arn.group("partition"), arn.group("account"), arn.group("role")));
  }
}
