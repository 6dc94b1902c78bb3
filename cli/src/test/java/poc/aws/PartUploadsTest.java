package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.aws.emulator.Fault;
import poc.cloud.Buckets.Content;
import poc.cloud.BytesContent;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.Tags;
import software.amazon.awssdk.services.s3.S3Client;

/** Objects in parts, from 6 MiB here; S3 takes no parts of less than 5 MiB but the last. */
class PartUploadsTest {

  private static final int MIB = 1 << 20;
  private static final ObjectLocation VIDEO = new ObjectLocation("media", "a b/video.mp4");
  private static final ObjectHeaders HEADERS =
      new ObjectHeaders("video/mp4", "max-age=60", Optional.of("identity"));

  private AwsCloud cloud;
  private S3Client s3;
  private Uploads uploads;

  @BeforeEach
  void bucket() {
    cloud = EmulatedAws.empty();
    cloud.buckets().createBucket("media", Tags.of("admission", "dev"));
    s3 = EmulatedAws.session().client(S3Client.builder().forcePathStyle(true));
    uploads = Uploads.of(s3, () -> cloud.account().id(), new PartSize(6L * MIB, 5 * MIB));
  }

  @Test
  void theObjectIsWhatWasSentInParts() throws IOException {
    byte[] bytes = bytes(11 * MIB + 1);

    String eTag = uploads.put(VIDEO, HEADERS, new BytesContent(bytes));

    try (InputStream in = cloud.buckets().getObject(VIDEO).orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
    assertThat(cloud.buckets().headObject(VIDEO).orElseThrow().headers()).isEqualTo(HEADERS);
    assertThat(cloud.buckets().headObject(VIDEO).orElseThrow().summary().eTag())
        .isEqualTo(eTag)
        .contains("-3");
    assertThat(EmulatedAws.front().calls())
        .filteredOn(c -> c.operation().equals("UploadPart"))
        .hasSize(3);
  }

  @Test
  void whatFailsHalfWayLeavesTheObjectAsItWasAndNoParts() {
    cloud.buckets().putObject(VIDEO, HEADERS, new BytesContent(new byte[] {1}));
    Content broken =
        new Content() {
          @Override
          public InputStream open() throws IOException {
            InputStream closed = InputStream.nullInputStream();
            closed.close();
            return new SequenceInputStream(new ByteArrayInputStream(new byte[8 * MIB]), closed);
          }

          @Override
          public long length() {
            return 12 * MIB;
          }
        };

    assertThatThrownBy(() -> uploads.put(VIDEO, HEADERS, broken))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("s3://media/a b/video.mp4");
    assertThat(cloud.buckets().headObject(VIDEO).orElseThrow().summary().size()).isEqualTo(1);
    assertThat(s3.listMultipartUploads(r -> r.bucket("media")).uploads()).isEmpty();
  }

  @Test
  void aPartThatIsRefusedEndsTheUpload() {
    EmulatedAws.front().fault("UploadPart", Fault.ACCESS_DENIED, 1);

    assertThatThrownBy(() -> uploads.put(VIDEO, HEADERS, new BytesContent(bytes(11 * MIB))))
        .isInstanceOf(CloudException.class);
    EmulatedAws.front().clear();
    assertThat(cloud.buckets().headObject(VIDEO)).isEmpty();
    assertThat(s3.listMultipartUploads(r -> r.bucket("media")).uploads()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8388608",
    "5368709121, 8388608",
    "83886080000, 8388608",
    "83886080001, 8388609",
    "5497558138880, 549755814"
  })
  void thereAreNeverMorePartsThanS3Takes(long length, int size) {
    assertThat(PartSize.STANDARD.of(length)).isEqualTo(size);
    assertThat((length + size - 1) / size).isLessThanOrEqualTo(10_000);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
