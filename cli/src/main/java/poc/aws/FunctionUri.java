package poc.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poc.cloud.Account;

/**
 * A function's alias, as integrations of API Gateway name it.
 *
 * @param alias the alias that is invoked
 */
record FunctionUri(String functionName, String alias) {

  /** Without stage variables, of which only the stage knows what they stand for. */
  private static final Pattern QUALIFIED = Pattern.compile("([a-zA-Z0-9_-]+):([a-zA-Z0-9_-]+)");

  private static final String SUFFIX = "/invocations";

  /** The alias that a URI names; empty if it names anything else, or one of another account. */
  static Optional<FunctionUri> parse(Account account, String uri) {
    String prefix = prefix(account);
    if (!uri.startsWith(prefix) || !uri.endsWith(SUFFIX)) {
      return Optional.empty();
    }
    String name = uri.substring(prefix.length(), uri.length() - SUFFIX.length());
    Matcher parts = QUALIFIED.matcher(name);
    return parts.matches()
        ? Optional.of(new FunctionUri(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  String text(Account account) {
    return prefix(account) + functionName + ":" + alias + SUFFIX;
  }

  private static String prefix(Account account) {
    return "arn:%s:apigateway:%s:lambda:path/2015-03-31/functions/%s"
        .formatted(account.partition(), account.region(), account.functionArn(""));
  }
}
