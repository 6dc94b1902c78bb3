package poc.aws.emulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lambda does not know a new role at once: the first two functions with it are refused. */
final class NewRoles implements Rule {

  private static final int REFUSALS = 2;
  private static final Pattern NAME = Pattern.compile("(?:^|&)RoleName=([^&]+)");

  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

  @Override
  public Optional<Answer> before(Call call) {
    if (!call.is("lambda", "CreateFunction")) {
      return Optional.empty();
    }
    String arn = call.json().path("Role").asText();
    String role = arn.substring(arn.lastIndexOf('/') + 1);
    int left = refusals.getOrDefault(role, 0);
    if (left == 0) {
      return Optional.empty();
    }
    refusals.put(role, left - 1);
    return Optional.of(
        AwsError.of(
            call,
            400,
            "InvalidParameterValueException",
            "The role defined for the function cannot be assumed by Lambda."));
  }

  @Override
  public Answer after(Call call, Answer answer) {
    Matcher name = NAME.matcher(call.body());
    if (call.is("iam", "CreateRole") && name.find()) {
      refusals.put(URLDecoder.decode(name.group(1), StandardCharsets.UTF_8), REFUSALS);
    }
    return answer;
  }
}
