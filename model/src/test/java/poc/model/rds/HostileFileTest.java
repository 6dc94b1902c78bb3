package poc.model.rds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Files that were made to do harm: they cost no more than they may, and say what is wrong. */
class HostileFileTest {
  private static final int MIB = 1 << 20;
  private static final RdsLimits LIMITS = new RdsLimits(2 * MIB, 4 * MIB);

  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  @Test
  void aSmallFileThatUnpacksToALargeOneIsRefused() throws IOException {
    byte[] header = new Stream().ints(24, Integer.MAX_VALUE).bytes();
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
    ByteArrayOutputStream xz = new ByteArrayOutputStream();
    fill(new GZIPOutputStream(gzip), header);
    fill(new BZip2CompressorOutputStream(bzip2), header);
    fill(new XZOutputStream(xz, new LZMA2Options(0)), header);

    for (ByteArrayOutputStream bomb : new ByteArrayOutputStream[] {gzip, bzip2, xz}) {
      assertThat(bomb.size()).isLessThan(MIB / 10);
      refused(bomb.toByteArray(), "holds more than 2 MiB once decompressed");
    }
  }

  private static void fill(OutputStream out, byte[] header) throws IOException {
    try (out) {
      out.write(header);
      for (int i = 0; i < 3; i++) {
        out.write(new byte[MIB]);
      }
    }
  }

  /** The size stands in the block's header, which has a checksum of its own. */
  @Test
  void aDictionaryThatIsTooLargeIsRefused() throws IOException {
    ByteArrayOutputStream xz = new ByteArrayOutputStream();
    try (XZOutputStream out = new XZOutputStream(xz, new LZMA2Options(0))) {
      out.write(new Stream().ints(254).bytes());
    }
    ByteBuffer file = ByteBuffer.wrap(xz.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    int header = 12;
    int length = 4 * file.get(header);
    byte oneGibibyte = 36;
    file.put(header + 4, oneGibibyte);
    CRC32 checksum = new CRC32();
    checksum.update(file.array(), header, length);
    file.putInt(header + length, (int) checksum.getValue());

    refused(file.array(), "cannot be decompressed: [0-9]+ KiB of memory would be needed");
  }

  @Test
  void aLengthThatLiesCostsNothing() {
    int most = Integer.MAX_VALUE;
    refused(new Stream().ints(14, most).bytes(), "holds more than the 4 MiB");
    refused(new Stream().ints(14, MIB / 4).bytes(), "is cut off");
    refused(new Stream().ints(24, most).bytes(), "is cut off");
    refused(new Stream().ints(19, most).bytes(), "is cut off");
    refused(new Stream().ints(16, most).bytes(), "is cut off");
    refused(new Stream().ints(16, 1, 9, most).bytes(), "holds more than the 4 MiB");
    refused(new Stream().ints(13, -1, 0, 5).bytes(), "holds a vector of more than 2^31 - 1");
    refused(new Stream().ints(13, -5).bytes(), "is damaged: a length is -5");
    refused(new Stream().ints(9, -2).bytes(), "is damaged: a string is -2 bytes long");
  }

  @Test
  void aSequenceIsWrittenOutOnlyWithinTheLimit() {
    for (double length : new double[] {1e6, 2e9, 1e18, -1, Double.NaN}) {
      Stream stream = new Stream().compact("compact_intseq");
      refused(stream.ints(14, 3).doubles(length, 1, 1).ints(254).bytes(), "holds|is damaged");
    }
    refused(new Stream().compact("compact_intseq").ints(254, 254).bytes(), "is damaged");
    refused(new Stream().compact("deferred_string").ints(254, 254).bytes(), "is damaged");
    refused(new Stream().compact("wrap_real").ints(254, 254).bytes(), "is damaged");
  }

  @Test
  void whatNestsTooDeepIsRefusedOnASmallStack() throws InterruptedException {
    int[] kinds = {19, 2, 3, 5, 6, 22};
    for (int kind : kinds) {
      Stream lists = new Stream();
      Stream code = new Stream().ints(21, 0, 254, 1);
      for (int i = 0; i < 100_000; i++) {
        lists.ints(kind == 19 ? new int[] {19, 1} : new int[] {kind});
        code.ints(6, 254);
      }
      onSmallStack(lists.bytes(), "nests more than 500 levels deep").join();
      onSmallStack(code.bytes(), "nests more than 500 levels deep").join();
    }
    assertThat(failures).isEmpty();
  }

  private Thread onSmallStack(byte[] bytes, String message) {
    Thread thread = new Thread(null, () -> refused(bytes, message), "small", 512 * 1024);
    thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure));
    thread.start();
    return thread;
  }

  @Test
  void referencesThatLeadNowhereAreRefused() {
    refused(new Stream().ints(255, 1).bytes(), "is damaged: it refers to a value");
    refused(new Stream().ints(255 | 7 << 8).bytes(), "is damaged: it refers to a value");
    refused(new Stream().ints(255, -1).bytes(), "is damaged: it refers to a value");
  }

  @Test
  void anEnvironmentMayHoldItself() throws IOException {
    byte[] bytes = new Stream().ints(4, 0, 254, 255 | 1 << 8, 254, 254).bytes();

    assertThat(RdsFile.read(new ByteArrayInputStream(bytes)).value().type())
        .isEqualTo("environment");
  }

  private static void refused(byte[] bytes, String message) {
    assertThatThrownBy(() -> RdsFile.read(new ByteArrayInputStream(bytes), LIMITS))
        .isInstanceOf(RdsException.class)
        .message()
        .containsPattern("^(" + message.replace("^", "\\^") + ")");
  }
}
