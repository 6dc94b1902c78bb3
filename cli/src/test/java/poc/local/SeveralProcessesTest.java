package poc.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.BucketsContract.Text;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.ObjectSummary;
import poc.cloud.Tags;
import poc.local.gateway.Apis.LocalApi;

/** A folder that other processes write to, and die in. */
final class SeveralProcessesTest {

  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final ObjectHeaders HEADERS = new ObjectHeaders("text/plain", "no-cache");
  private static final ObjectLocation LOCATION = new ObjectLocation("site", "big.txt");
  private static final int SIZE = 1_000_000;

  @TempDir Path folder;

  @Test
  void writersInSeveralProcessesDoNotLoseOneAnothersWork() throws Exception {
    List<OtherProcess> others = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        others.add(OtherProcess.start(Maker.class, folder.toString()));
      }
      for (OtherProcess other : others) {
        assertThat(other.line()).isEqualTo("ready");
      }
      for (OtherProcess other : others) {
        other.release();
      }
      for (OtherProcess other : others) {
        assertThat(other.exit()).isZero();
      }
    } finally {
      others.forEach(OtherProcess::close);
    }

    assertThat(new LocalCloud(folder).restApis().listeners())
        .hasSize(3 * Maker.APIS)
        .extracting(LocalApi::port)
        .doesNotHaveDuplicates();
  }

  @Test
  void aKilledWriterLeavesTheObjectWholeAndTheFolderUsable() throws Exception {
    LocalBuckets buckets = new LocalCloud(folder).buckets();
    buckets.createBucket("site", TAGS);
    for (int kill = 0; kill < 3; kill++) {
      try (OtherProcess other = OtherProcess.start(Rewriter.class, folder.toString())) {
        for (int line = 0; line < 3 + kill; line++) {
          assertThat(other.line()).isEqualTo("written");
        }
        other.kill();
      }

      assertThat(buckets.listObjects("site", ""))
          .singleElement()
          .extracting(ObjectSummary::size)
          .isEqualTo((long) SIZE);
      try (ObjectFile object = buckets.openObject(LOCATION).orElseThrow()) {
        String text = new String(object.content().readAllBytes(), UTF_8);
        assertThat(text).isEqualTo(text.substring(0, 1).repeat(SIZE));
      }
    }
    buckets.putObject(LOCATION, HEADERS, new Text("small again"));
    assertThat(buckets.getObject(LOCATION).orElseThrow()).hasContent("small again");
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  /** Makes APIs as soon as its input ends. */
  static final class Maker {

    static final int APIS = 25;

    private Maker() {}

    public static void main(String[] arguments) throws IOException {
      LocalCloud cloud =
          new LocalCloud(Path.of(arguments[0]), new SecureRandom(), LocalCloudTest.lowest());
      System.out.println("ready");
      System.in.transferTo(OutputStream.nullOutputStream());
      for (int i = 0; i < APIS; i++) {
        cloud.restApis().createRestApi("api-" + i, "", TAGS);
      }
    }
  }

  /** Replaces a big object by another one, and again, until it is killed. */
  static final class Rewriter {

    private Rewriter() {}

    public static void main(String[] arguments) {
      LocalBuckets buckets = new LocalCloud(Path.of(arguments[0])).buckets();
      for (int i = 0; true; i++) {
        buckets.putObject(LOCATION, HEADERS, new Text((i % 2 == 0 ? "a" : "b").repeat(SIZE)));
        System.out.println("written");
      }
    }
  }
}
