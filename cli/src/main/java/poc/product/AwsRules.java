package poc.product;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What AWS allows names, identifiers and periods to be. */
final class AwsRules {

  static final List<String> RUNTIMES = List.of("java17", "java21", "java25");
  static final List<String> ARCHITECTURES = List.of("x86_64", "arm64");

  /** The periods that CloudWatch Logs knows, in days. */
  static final List<Integer> RETENTION =
      List.of(
          1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653);

  /** Short enough that the role's name, with the region behind, stays within 64 characters. */
  private static final Pattern FUNCTION = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  private static final Pattern ANY_FUNCTION = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern API = Pattern.compile("[!-~]([ -~]{0,118}[!-~])?");
  private static final Pattern API_ID = Pattern.compile("[a-z0-9]{1,64}");
  private static final Pattern STAGE = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final Pattern RESOURCE =
      Pattern.compile("/|(/([A-Za-z0-9._~:-]+|\\{[A-Za-z0-9._-]+\\+?\\}))+");
  private static final Pattern CERTIFICATE =
      Pattern.compile("arn:aws(-[a-z]+)*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[A-Za-z0-9-]+");
  private static final Pattern BASE_PATH = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final Pattern BUCKET =
      Pattern.compile(
          "(?!xn--|sthree-|amzn-s3-demo-)(?!.*(-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)$)"
              + "(?!.*\\.\\.)(?![0-9]+(\\.[0-9]+){3}$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private AwsRules() {}

  static String functionName(String key, String value) {
    return Rules.matching(FUNCTION, key, value, "1 to 40 letters, digits, - and _");
  }

  static String existingFunction(String key, @Nullable String value) {
    String what = "a function's name: 1 to 64 letters, digits, - and _";
    return Rules.matching(ANY_FUNCTION, key, Rules.required(key, value, what), what);
  }

  static String apiName(String key, String value) {
    return Rules.matching(
        API, key, value, "1 to 120 printable ASCII characters with no space at either end");
  }

  static String apiId(String key, @Nullable String value) {
    String what = "a REST API's id: lower-case letters and digits, such as a1b2c3d4e5";
    return Rules.matching(API_ID, key, Rules.required(key, value, what), what);
  }

  static String stageName(String key, String value) {
    return Rules.matching(STAGE, key, value, "1 to 128 letters, digits, - and _");
  }

  static String resourcePath(String key, String value) {
    return Rules.matching(
        RESOURCE, key, value, "a resource's path, such as /, /admit, /{id} or /{proxy+}");
  }

  static String certificate(String key, String value) {
    return Rules.matching(
        CERTIFICATE,
        key,
        value,
        "an ACM certificate's ARN: arn:aws:acm:REGION:ACCOUNT:certificate/ID");
  }

  static String basePath(String key, String value) {
    return Rules.matching(
        BASE_PATH, key, value, "one segment of letters, digits and _.- without slashes");
  }

  static String bucket(String key, String value) {
    return Rules.matching(
        BUCKET,
        key,
        value,
        "a bucket's name: 3 to 63 lower-case letters, digits, dots and hyphens, a letter or digit"
            + " first and last, no two dots in a row, no IP address, and none of S3's reserved"
            + " beginnings (xn--, sthree-, amzn-s3-demo-) and endings (-s3alias, --ol-s3, .mrap,"
            + " --x-s3, --table-s3)");
  }
}
