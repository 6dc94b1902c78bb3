package poc.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Reads {@code poc.yaml}. Without one, the product is the founding product. */
public final class ProductFile {

  /** The file's name in a product's folder. */
  public static final String NAME = "poc.yaml";

  private ProductFile() {}

  /**
   * The product that a folder describes.
   *
   * @param file {@code poc.yaml}, which need not exist
   * @param stage such as {@code dev}; the file does not say it
   * @throws ConfigurationException naming line, column and what is allowed, if the file cannot be
   *     meant
   */
  public static Product read(Path file, String stage) {
    return parse(file, Files.exists(file) ? text(file) : "", stage);
  }

  /** The product that a text describes, as if it stood in a file. */
  static Product parse(Path file, String text, String stage) {
    Rules.name("stage", stage);
    Document document = Document.parse(String.valueOf(file.getFileName()), text);
    try {
      return new ProductDefaults(founding()).complete(document, file, stage);
    } catch (ConfigurationException e) {
      throw e.at(document.positions().of(e.key()));
    }
  }

  static ProductYaml founding() {
    try (InputStream in =
        Objects.requireNonNull(ProductFile.class.getResourceAsStream(NAME), NAME)) {
      return Document.parse(NAME, new String(in.readAllBytes(), StandardCharsets.UTF_8)).yaml();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return decode(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ConfigurationException("", "cannot read " + file + ": " + e.getMessage());
    }
  }

  private static String decode(String name, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    String read = text.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) read.chars().filter(c -> c == '\n').count();
      int column = read.length() - read.lastIndexOf('\n');
      throw new ConfigurationException("", "the file must be UTF-8 text, which this byte is not")
          .at(new Position(name, line, column));
    }
    return read;
  }
}
