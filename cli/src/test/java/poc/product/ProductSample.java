package poc.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** The founding product, and its file. */
final class ProductSample {

  private ProductSample() {}

  static String foundingFile() {
    try (InputStream in =
        Objects.requireNonNull(ProductFile.class.getResourceAsStream(ProductFile.NAME))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Product parse(String yaml) {
    return ProductFile.parse(Path.of(ProductFile.NAME), yaml, "dev");
  }
}
