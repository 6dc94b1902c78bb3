package poc.model.rds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** The compressions of {@code saveRDS}, told apart by the file's first bytes. */
final class Compression {
  private static final int LONGEST_MAGIC = 6;

  /** What {@code xz -9} needs, R's most; more is nothing that R wrote. */
  private static final int XZ_MEMORY_KIB = 70 * 1024;

  private Compression() {}

  /** The decompressed bytes. */
  static InputStream open(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(LONGEST_MAGIC);
    byte[] start = buffered.readNBytes(LONGEST_MAGIC);
    buffered.reset();
    if (begins(start, "1f8b")) {
      return new GZIPInputStream(buffered, 1 << 16);
    }
    if (begins(start, "425a68")) {
      return new BZip2CompressorInputStream(buffered);
    }
    if (begins(start, "fd377a585a00")) {
      return new XZInputStream(buffered, XZ_MEMORY_KIB);
    }
    if (begins(start, "28b52ffd")) {
      throw new RdsException(
          "is compressed with zstd, which is not read here: save it again with saveRDS(model,"
              + " file), which compresses with gzip");
    }
    return buffered;
  }

  private static boolean begins(byte[] start, String magic) {
    byte[] expected = HexFormat.of().parseHex(magic);
    return start.length >= expected.length
        && Arrays.equals(start, 0, expected.length, expected, 0, expected.length);
  }
}
