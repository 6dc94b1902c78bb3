package poc.product;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code poc.yaml}. Without one, the product is the founding product. */
public final class ProductFile {

  /** The file's name in a product's folder. */
  public static final String NAME = "poc.yaml";

  private static final ObjectReader READER =
      YAMLMapper.builder(new YAMLFactory())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build()
          .readerFor(ProductYaml.class);

  private ProductFile() {}

  /**
   * The product that a folder describes.
   *
   * @param file {@code poc.yaml}, which need not exist
   * @throws ConfigurationException naming line, column and what is allowed, if the file cannot be
   *     meant
   */
  public static Product read(Path file, String stage) {
    ProductYaml declared = Files.exists(file) ? parse(file) : ProductYaml.EMPTY;
    return new ProductDefaults(founding()).complete(declared, file, stage);
  }

  private static ProductYaml founding() {
    try (InputStream in =
        Objects.requireNonNull(ProductFile.class.getResourceAsStream(NAME), NAME)) {
      return READER.readValue(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProductYaml parse(Path file) {
    try (JsonParser parser = READER.createParser(file.toFile())) {
      JsonToken first = parser.nextToken();
      return first == null || first == JsonToken.VALUE_NULL
          ? ProductYaml.EMPTY
          : READER.readValue(parser);
    } catch (UnrecognizedPropertyException e) {
      String allowed =
          e.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
      throw at(
          file,
          e.getLocation(),
          "unknown key '" + e.getPropertyName() + "'; allowed are " + allowed);
    } catch (InvalidFormatException e) {
      throw at(
          file,
          e.getLocation(),
          path(e) + " must be " + kind(e.getTargetType()) + ", but is '" + e.getValue() + "'");
    } catch (JsonMappingException e) {
      throw at(
          file,
          e.getLocation(),
          path(e) + " has the wrong shape: docs/reference/poc-yaml.md shows the right one");
    } catch (JsonProcessingException e) {
      throw at(file, e.getLocation(), "not YAML: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + file + ": " + e.getMessage());
    }
  }

  private static ConfigurationException at(Path file, @Nullable JsonLocation where, String what) {
    String position = where == null ? "" : ":" + where.getLineNr() + ":" + where.getColumnNr();
    return new ConfigurationException(file.getFileName() + position + ": " + what);
  }

  private static String path(JsonMappingException e) {
    return e.getPath().isEmpty()
        ? "the file"
        : e.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
  }

  private static String kind(Class<?> type) {
    if (type == Integer.class) {
      return "a whole number";
    }
    if (type == Double.class) {
      return "a number";
    }
    return type == Boolean.class ? "true or false" : "text";
  }
}
