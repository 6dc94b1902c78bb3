package poc.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import poc.cloud.Buckets;
import poc.cloud.CloudException;
import poc.cloud.ObjectLocation;

/** Which digest a function has that is made from a zip in a bucket. */
final class CodeDigest {

  private CodeDigest() {}

  /** Base64 of the SHA-256 of an object's bytes, all of which are read; empty if there is none. */
  static Optional<String> of(Buckets buckets, ObjectLocation code) {
    return buckets.getObject(code).map(stream -> digest(stream, code));
  }

  private static String digest(InputStream stream, ObjectLocation code) {
    try (DigestInputStream in =
        new DigestInputStream(stream, MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return Base64.getEncoder().encodeToString(in.getMessageDigest().digest());
    } catch (IOException e) {
      throw new CloudException("could not read " + code + ": " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
