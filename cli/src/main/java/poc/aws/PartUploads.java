package poc.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import poc.cloud.Buckets.Content;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Sends large objects in parts. The content is read once, from front to back, so that it can be
 * verified as it goes; a few parts are held in memory at a time, whatever the object's size, and
 * objects are sent one after the other. The object is there when its last part is, or not at all.
 */
final class PartUploads {

  private static final int SIDE_BY_SIDE = 4;
  private static final String BINARY = "application/octet-stream";

  private final S3Client s3;
  private final Supplier<String> owner;
  private final PartSize size;
  private final Semaphore turn = new Semaphore(1);

  PartUploads(S3Client s3, Supplier<String> owner, PartSize size) {
    this.s3 = s3;
    this.owner = owner;
    this.size = size;
  }

  boolean wanted(long length) {
    return length >= size.from();
  }

  /** Stores an object whole, and gives its ETag. */
  String put(ObjectLocation location, ObjectHeaders headers, Content content, long length)
      throws IOException {
    String attempt = "put " + location;
    try {
      turn.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CloudException("could not " + attempt + ": interrupted", e);
    }
    ExecutorService senders = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    try {
      Upload upload = new Upload(location, begin(location, headers));
      try {
        return finish(upload, send(upload, content, size.of(length), senders));
      } catch (IOException | RuntimeException e) {
        senders.shutdownNow();
        abort(upload, e);
        throw e;
      }
    } finally {
      senders.shutdownNow();
      turn.release();
    }
  }

  private String begin(ObjectLocation location, ObjectHeaders headers) {
    return s3.createMultipartUpload(
            r ->
                r.bucket(location.bucket())
                    .key(location.key())
                    .contentType(headers.contentType())
                    .cacheControl(headers.cacheControl())
                    .contentEncoding(headers.contentEncoding().orElse(null))
                    .checksumAlgorithm(ChecksumAlgorithm.CRC32_C)
                    .expectedBucketOwner(owner.get()))
        .uploadId();
  }

  private List<CompletedPart> send(
      Upload upload, Content content, int partSize, ExecutorService senders) throws IOException {
    Semaphore room = new Semaphore(SIDE_BY_SIDE);
    List<Future<CompletedPart>> parts = new ArrayList<>();
    try (InputStream in = content.open()) {
      byte[] part = next(in, partSize, room);
      while (part.length > 0) {
        byte[] bytes = part;
        int number = parts.size() + 1;
        parts.add(
            senders.submit(
                () -> {
                  try {
                    return send(upload, number, bytes);
                  } finally {
                    room.release();
                  }
                }));
        failIfAnyFailed(parts);
        part = next(in, partSize, room);
      }
    }
    List<CompletedPart> sent = new ArrayList<>();
    for (Future<CompletedPart> part : parts) {
      sent.add(result(part));
    }
    return sent;
  }

  private static byte[] next(InputStream in, int partSize, Semaphore room) throws IOException {
    room.acquireUninterruptibly();
    byte[] part = new byte[partSize];
    int read = in.readNBytes(part, 0, partSize);
    return read == partSize ? part : Arrays.copyOf(part, read);
  }

  private static void failIfAnyFailed(List<Future<CompletedPart>> parts) {
    for (Future<CompletedPart> part : parts.subList(Math.max(0, parts.size() - 8), parts.size())) {
      if (part.isDone()) {
        result(part);
      }
    }
  }

  private static CompletedPart result(Future<CompletedPart> part) {
    try {
      return part.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CloudException("interrupted while sending a part", e);
    }
  }

  private CompletedPart send(Upload upload, int number, byte[] bytes) {
    String checksum = crc32c(bytes);
    String eTag =
        s3.uploadPart(
                r ->
                    r.bucket(upload.location().bucket())
                        .key(upload.location().key())
                        .uploadId(upload.id())
                        .partNumber(number)
                        .checksumCRC32C(checksum)
                        .expectedBucketOwner(owner.get()),
                RequestBody.fromContentProvider(
                    () -> new ByteArrayInputStream(bytes), bytes.length, BINARY))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(eTag).checksumCRC32C(checksum).build();
  }

  private String finish(Upload upload, List<CompletedPart> parts) {
    return s3.completeMultipartUpload(
            r ->
                r.bucket(upload.location().bucket())
                    .key(upload.location().key())
                    .uploadId(upload.id())
                    .multipartUpload(m -> m.parts(parts))
                    .expectedBucketOwner(owner.get()))
        .eTag();
  }

  private void abort(Upload upload, Exception cause) {
    try {
      s3.abortMultipartUpload(
          r ->
              r.bucket(upload.location().bucket())
                  .key(upload.location().key())
                  .uploadId(upload.id())
                  .expectedBucketOwner(owner.get()));
    } catch (SdkException e) {
      cause.addSuppressed(e);
    }
  }

  private static String crc32c(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    byte[] value = ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array();
    return Base64.getEncoder().encodeToString(value);
  }

  private record Upload(ObjectLocation location, String id) {}
}
