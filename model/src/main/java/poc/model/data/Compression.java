package poc.model.data;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** How bytes are compressed, as their first four tell; a file's name says nothing. */
enum Compression {
  NONE("") {
    @Override
    InputStream decompress(InputStream in) {
      return in;
    }
  },

  /** By RFC 1952. What follows the first member is read too, as {@code gzip -d} does. */
  GZIP("1f8b") {
    @Override
    InputStream decompress(InputStream in) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .get();
    }
  },

  /** By RFC 8878. */
  ZSTD("28b52ffd") {
    @Override
    InputStream decompress(InputStream in) throws IOException {
      return new ZstdInputStream(in);
    }
  };

  /** How many bytes are needed to tell. */
  static final int MAGIC_LENGTH = 4;

  private final String magic;

  Compression(String magic) {
    this.magic = magic;
  }

  /** Tells from the first bytes, {@link #MAGIC_LENGTH} of them unless there are fewer. */
  static Compression of(byte[] start) {
    String hex = HexFormat.of().formatHex(start);
    return hex.startsWith(GZIP.magic) ? GZIP : hex.startsWith(ZSTD.magic) ? ZSTD : NONE;
  }

  /** What the compressed bytes stand for. */
  abstract InputStream decompress(InputStream in) throws IOException;
}
