package poc.local.edge;

import java.io.IOException;
import java.util.Optional;
import poc.local.http.Conditions;
import poc.local.http.Objects;
import poc.local.http.PathKey;
import poc.local.http.Reply;
import poc.local.http.Request;
import poc.local.http.Responder;

/**
 * A bucket as Amazon S3's REST interface shows it to a distribution.
 *
 * @param access what the bucket's policy allows
 */
public record BucketOrigin(Objects objects, Access access) implements Responder {

  /** What a distribution may do. */
  public enum Access {
    /** Nothing. */
    NONE,
    /** Read objects; one that is missing is not told from one that is forbidden. */
    READ,
    /** Read objects, and learn which there are. */
    READ_AND_LIST
  }

  @Override
  public Reply answer(Request request) throws IOException {
    if (!request.reads()) {
      return error(405, "MethodNotAllowed", "The specified method is not allowed.");
    }
    Optional<String> key = PathKey.decode(request.path());
    if (key.isEmpty()) {
      return error(400, "InvalidURI", "Couldn't parse the specified URI.");
    }
    Optional<Reply> object = access == Access.NONE ? Optional.empty() : objects.get(key.get());
    if (object.isPresent()) {
      return Conditions.applied(request, object.get()).with("Server", "AmazonS3");
    }
    return access == Access.READ_AND_LIST
        ? error(404, "NoSuchKey", "The specified key does not exist.")
        : error(403, "AccessDenied", "Access Denied");
  }

  private static Reply error(int status, String code, String message) {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message></Error>"
            .formatted(code, message);
    return Reply.text(status, "application/xml", xml).with("Server", "AmazonS3");
  }
}
