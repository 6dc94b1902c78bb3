package poc.aws.emulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which function a call to Lambda is about.
 *
 * @param qualifier the alias or version, empty for the function itself
 */
record FunctionPath(String function, String qualifier) {

  private static final Pattern FUNCTION =
      Pattern.compile("/functions/([^/]+)(?:/aliases/([^/]+))?");
  private static final Pattern ARN = Pattern.compile("arn:[^:]+:lambda:[^:]*:[^:]*:function:");

  static Optional<FunctionPath> of(Call call) {
    if (call.is("lambda", "CreateFunction")) {
      return Optional.of(new FunctionPath(call.json().path("FunctionName").asText(), ""));
    }
    Matcher match = FUNCTION.matcher(URLDecoder.decode(call.path(), StandardCharsets.UTF_8));
    if (!match.find()) {
      return Optional.empty();
    }
    String[] name = ARN.matcher(match.group(1)).replaceFirst("").split(":", 2);
    String qualifier = call.query().getOrDefault("Qualifier", name.length == 2 ? name[1] : "");
    if (match.group(2) != null) {
      qualifier = match.group(2);
    } else if (call.operation().equals("CreateAlias")) {
      qualifier = call.json().path("Name").asText();
    }
    return Optional.of(new FunctionPath(name[0], qualifier.equals("$LATEST") ? "" : qualifier));
  }

  static String arn(String function) {
    return "arn:aws:lambda:%s:%s:function:%s".formatted(Moto.REGION, Moto.ACCOUNT, function);
  }

  FunctionPath qualified(String other) {
    return new FunctionPath(function, other);
  }
}
