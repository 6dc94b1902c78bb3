package poc.cloud;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a distribution's answers come from.
 *
 * @param id by which behaviors name it
 * @param domainName the host that is asked
 * @param path what is put before the viewer's path, with a slash first and none last; may be empty
 * @param access how it proves to a bucket that it may read; empty for an origin over HTTPS alone
 * @param header sent with every request, beside the viewer's own
 */
public record Origin(
    String id,
    String domainName,
    String path,
    Optional<BucketAccess> access,
    Optional<Header> header) {

  /** How a bucket knows who reads. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = BucketAccess.Control.class, name = "CONTROL"),
    @JsonSubTypes.Type(value = BucketAccess.Identity.class, name = "IDENTITY")
  })
  public sealed interface BucketAccess {

    /** Requests are signed; the bucket's policy names the distribution. */
    record Control(String originAccessControlId) implements BucketAccess {}

    /** The older way: the bucket's policy names the identity. Empty if there is none. */
    record Identity(String originAccessIdentityId) implements BucketAccess {}
  }

  /** A header; its value is a secret and does not show in {@link #toString()}. */
  public record Header(String name, String value) {

    public Header {
      Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
      return name + ": (not shown)";
    }
  }
}
