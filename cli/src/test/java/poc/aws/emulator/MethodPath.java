package poc.aws.emulator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which method of an API a call is about.
 *
 * @param method the path of the method itself
 * @param status of the response that the call is about, empty where it is about none
 */
record MethodPath(String method, String status) {

  private static final Pattern METHOD =
      Pattern.compile(
          "(/restapis/[^/]+/resources/[^/]+/methods/[^/]+)(?:/integration)?(?:/responses/(\\d+))?/?");

  static Optional<MethodPath> of(Call call) {
    Matcher match = METHOD.matcher(call.path());
    if (!call.service().equals("apigateway") || !match.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new MethodPath(match.group(1), match.group(2) == null ? "" : match.group(2)));
  }

  String integration() {
    return method + "/integration";
  }

  String response(String aStatus) {
    return method + "/responses/" + aStatus;
  }

  String integrationResponse(String aStatus) {
    return integration() + "/responses/" + aStatus;
  }
}
