package poc.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.aws.AwsCloud;
import poc.aws.AwsSession;
import poc.aws.EmulatedAws;
import poc.local.OtherProcess;
import poc.product.Coding;

/**
 * A process with little memory publishes a file that is larger than all of it, thousands of small
 * ones, and twins. With {@code -Dpoc.test.large=5368709121} the file is one byte larger than S3
 * takes in one piece.
 */
class SyncMemoryIT {

  private static final String HEAP = "-Xmx128m";
  private static final long LARGE = Long.getLong("poc.test.large", 300_000_001L);
  private static final int TEXT = 70_000_000;
  private static final int SMALL_ONES = 5_000;

  @TempDir Path folder;

  @Test
  void memoryDoesNotGrowWithFiles() throws Exception {
    sparse("video.mp4", LARGE);
    sparse("table.csv", TEXT);
    for (int i = 0; i < SMALL_ONES; i++) {
      Path file = folder.resolve("pages/" + i % 100 + "/" + i + ".html");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "<p>" + "page %d ".formatted(i).repeat(200), UTF_8);
    }
    try (DiscardingS3 s3 = new DiscardingS3();
        OtherProcess sync =
            OtherProcess.start(
                List.of(HEAP, "-XX:+ExitOnOutOfMemoryError"),
                SyncMain.class,
                folder.toString(),
                s3.endpoint().toString())) {
      sync.release();

      assertThat(sync.exit()).isZero();
      assertThat(s3.received("video.mp4")).isEqualTo(LARGE);
      assertThat(s3.received("table.csv")).isEqualTo(TEXT);
      assertThat(s3.received("table.csv.gz")).isBetween(1L, TEXT / 100L);
      assertThat(s3.received("table.csv.br")).isBetween(1L, TEXT / 100L);
      assertThat(s3.finished).hasValue(2);
      assertThat(s3.keys()).hasSize(3 * SMALL_ONES + 4 + 1);
    }
  }

  private void sparse(String name, long length) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
      file.setLength(length);
    }
  }

  /** What the process does. */
  static final class SyncMain {

    private SyncMain() {}

    public static void main(String[] arguments) {
      try (AwsSession session = EmulatedAws.session(arguments[1]);
          SiteSync sync = new SiteSync(new AwsCloud(session)::buckets, "site", Retention.ALL)) {
        sync.apply(sync.look(() -> files(Path.of(arguments[0]))), new Silent());
      }
    }

    private static List<SiteFile> files(Path folder) {
      return Twins.with(List.of(Coding.values()), Folder.scan(folder).files(CacheRules.VITE));
    }
  }
}
