package poc.model.rds;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * A file that R's {@code saveRDS} wrote: binary (XDR), of versions 2 and 3, plain or compressed
 * with gzip, bzip2 or xz.
 *
 * @param writer the version of R that wrote it, as {@code 4.2.2}
 * @param value what it holds
 */
public record RdsFile(String writer, RValue value) {
  private static final int LONGEST_NAME = 64;

  /**
   * Reads a file; the stream stays open.
   *
   * @throws RdsException if it is none, is damaged, or holds more than 1 GiB or than fits into half
   *     of this JVM's memory
   * @throws IOException if the stream fails
   */
  public static RdsFile read(InputStream in) throws IOException {
    return read(in, RdsLimits.standard());
  }

  static RdsFile read(InputStream in, RdsLimits limits) throws IOException {
    try {
      return read(new RdsInput(Compression.open(in), limits));
    } catch (RdsException e) {
      throw e;
    } catch (EOFException e) {
      throw new RdsException("is cut off: its compressed data ends too early", e);
    } catch (IOException e) {
      throw new RdsException("cannot be decompressed: " + e.getMessage(), e);
    }
  }

  private static RdsFile read(RdsInput in) throws IOException {
    format(in);
    int version = in.readInt();
    int writer = in.readInt();
    in.readInt();
    if (version != 2 && version != 3) {
      throw new RdsException(
          "is of serialization version "
              + version
              + ", but versions 2 and 3 are read here: save it again with saveRDS(model, file,"
              + " version = 3)");
    }
    RdsText text = new RdsText(in, version == 3 ? encoding(in) : null);
    return new RdsFile(dotted(writer), new ItemReader(in, text).item());
  }

  /** The first bytes say how what follows is written. */
  private static void format(RdsInput in) throws IOException {
    String start = new String(in.readBytes(2), StandardCharsets.ISO_8859_1);
    switch (start) {
      case "X\n" -> {}
      case "A\n" ->
          throw new RdsException(
              "is written as text: save it again with saveRDS(model, file), without ascii");
      case "B\n" ->
          throw new RdsException(
              "is written in its machine's own byte order: save it again with saveRDS(model, file)");
      case "RD" ->
          throw new RdsException(
              "is a workspace that save() wrote: save the model alone, with saveRDS(model, file)");
      default -> throw new RdsException("is not a file that R's saveRDS wrote");
    }
  }

  private static @Nullable Charset encoding(RdsInput in) throws IOException {
    int length = in.readLength();
    if (length > LONGEST_NAME) {
      throw new RdsException("is damaged: its encoding has a name of " + length + " bytes");
    }
    String name = new String(in.readBytes(length), StandardCharsets.ISO_8859_1);
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static String dotted(int version) {
    return (version >> 16) + "." + (version >> 8 & 0xff) + "." + (version & 0xff);
  }
}
