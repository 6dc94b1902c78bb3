package poc.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import poc.cloud.Buckets.Content;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Brings objects to S3, each with a checksum that S3 verifies: small ones from memory, larger ones
 * as a stream, the largest in parts.
 */
final class Uploads {

  /** Held in memory by each thread that sends. */
  private static final int SMALL = 256 * 1024;

  private final S3Client s3;
  private final Supplier<String> owner;
  private final PartUploads parts;

  private Uploads(S3Client s3, Supplier<String> owner, PartUploads parts) {
    this.s3 = s3;
    this.owner = owner;
    this.parts = parts;
  }

  static Uploads of(S3Client s3, Supplier<String> owner) {
    return of(s3, owner, PartSize.STANDARD);
  }

  static Uploads of(S3Client s3, Supplier<String> owner, PartSize size) {
    return new Uploads(s3, owner, new PartUploads(s3, owner, size));
  }

  /** Stores an object whole, and gives its ETag. */
  String put(ObjectLocation location, ObjectHeaders headers, Content content) {
    String attempt = "put " + location;
    try {
      long length = content.length();
      if (parts.wanted(length)) {
        return parts.put(location, headers, content, length);
      }
      PutObjectRequest.Builder request =
          PutObjectRequest.builder()
              .bucket(location.bucket())
              .key(location.key())
              .contentType(headers.contentType())
              .cacheControl(headers.cacheControl())
              .contentEncoding(headers.contentEncoding().orElse(null))
              .checksumAlgorithm(ChecksumAlgorithm.SHA256)
              .expectedBucketOwner(owner.get());
      content.knownSha256().ifPresent(hex -> request.checksumSHA256(base64(hex)));
      return s3.putObject(request.build(), body(content, length, headers)).eTag();
    } catch (SdkException e) {
      throw AwsCalls.failure(attempt, e);
    } catch (IOException | UncheckedIOException e) {
      throw new CloudException("could not " + attempt + ": " + e.getMessage(), e);
    }
  }

  private static RequestBody body(Content content, long length, ObjectHeaders headers)
      throws IOException {
    return length <= SMALL
        ? RequestBody.fromBytes(read(content))
        : RequestBody.fromContentProvider(() -> open(content), length, headers.contentType());
  }

  private static byte[] read(Content content) throws IOException {
    try (InputStream in = content.open()) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(Content content) {
    try {
      return content.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }
}
