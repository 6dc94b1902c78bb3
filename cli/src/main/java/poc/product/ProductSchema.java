package poc.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema of {@code poc.yaml}, by which editors complete and check it. */
public final class ProductSchema {

  /** The schema's file beside {@code poc.yaml}. */
  public static final String NAME = "poc.schema.json";

  private ProductSchema() {}

  /** The schema itself, JSON of draft 7. */
  public static String text() {
    try (InputStream in =
        Objects.requireNonNull(ProductSchema.class.getResourceAsStream(NAME), NAME)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
