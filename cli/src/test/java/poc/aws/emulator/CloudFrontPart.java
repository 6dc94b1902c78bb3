package poc.aws.emulator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A kind of thing that CloudFront keeps. */
abstract class CloudFrontPart {

  private static final String NAMESPACE = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

  /** What CloudFront answers; empty to a call about something else. */
  abstract Optional<Answer> answer(Call call);

  static Answer xml(int status, String eTag, String root, String inner) {
    Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "text/xml"));
    if (!eTag.isEmpty()) {
      headers.put("ETag", eTag);
    }
    return new Answer(
        status,
        headers,
        "<?xml version=\"1.0\"?>\n<%s xmlns=\"%s\">%s</%s>"
            .formatted(root, NAMESPACE, inner, root));
  }

  static String list(String items, int count) {
    return "<Marker></Marker><MaxItems>100</MaxItems><IsTruncated>false</IsTruncated><Quantity>"
        + count
        + "</Quantity><Items>"
        + items
        + "</Items>";
  }

  static String newETag() {
    return "E" + id();
  }

  static String newId() {
    return "E" + id();
  }

  private static String id() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 13).toUpperCase(Locale.ROOT);
  }

  /** A path's part: 2 is the id or name of what is meant. */
  static String part(Call call, int index) {
    String[] parts = call.path().substring(1).split("/", -1);
    return parts.length > index ? parts[index] : "";
  }

  /** A write must say of which version it is. */
  static Optional<Answer> stale(Call call, String eTag) {
    String named = call.header("If-Match");
    if (named.isEmpty()) {
      return Optional.of(
          AwsError.of(
              call,
              400,
              "InvalidIfMatchVersion",
              "The If-Match version is missing or not valid for the resource."));
    }
    return named.equals(eTag)
        ? Optional.empty()
        : Optional.of(
            AwsError.of(
                call,
                412,
                "PreconditionFailed",
                "The request failed because it didn't meet the preconditions in one or more"
                    + " request-header fields."));
  }
}
