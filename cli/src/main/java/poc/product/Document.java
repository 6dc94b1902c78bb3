package poc.product;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What a file says, and where.
 *
 * @param yaml its values, which no rule has seen yet
 */
record Document(ProductYaml yaml, Positions positions) {

  private static final ObjectReader READER =
      YAMLMapper.builder(new YAMLFactory())
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build()
          .readerFor(ProductYaml.class);

  /**
   * Reads YAML.
   *
   * @param file what the file is called in messages
   * @throws ConfigurationException with line and column, if the text is not YAML, or holds keys or
   *     types that are not allowed
   */
  static Document parse(String file, String text) {
    Positions positions = positions(file, text);
    if (positions.empty()) {
      return new Document(ProductYaml.EMPTY, positions);
    }
    try {
      return new Document(READER.readValue(text), positions);
    } catch (UnrecognizedPropertyException e) {
      throw unknownKey(e).at(positions.key(path(e)));
    } catch (JsonMappingException e) {
      throw wrongType(e, positions).at(positions.of(path(e)));
    } catch (JsonProcessingException e) {
      throw notYaml(file, e);
    }
  }

  private static Positions positions(String file, String text) {
    try (JsonParser parser = READER.createParser(text)) {
      return Positions.of(file, parser);
    } catch (JsonProcessingException e) {
      throw notYaml(file, e);
    } catch (IOException e) {
      throw new ConfigurationException("", "not YAML: " + e.getMessage()).at(Position.start(file));
    }
  }

  private static ConfigurationException notYaml(String file, JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      Mark mark = marked.getProblemMark();
      String context = marked.getContext() == null ? "" : marked.getContext() + ", ";
      return new ConfigurationException("", "not YAML: " + context + marked.getProblem())
          .at(new Position(file, mark.getLine() + 1, mark.getColumn() + 1));
    }
    String problem = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    return new ConfigurationException("", "not YAML: " + problem)
        .at(Position.of(file, e.getLocation()));
  }

  private static ConfigurationException unknownKey(UnrecognizedPropertyException e) {
    List<String> allowed = e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
    String name = e.getPropertyName();
    String meant =
        NearestKey.of(name, allowed)
            .map(k -> "did you mean '" + k + "'? Allowed")
            .orElse("allowed");
    return new ConfigurationException(
        path(e), "unknown key '" + name + "'; " + meant + " are " + String.join(", ", allowed));
  }

  private static ConfigurationException wrongType(JsonMappingException e, Positions positions) {
    String path = path(e);
    Optional<String> scalar = positions.scalar(path);
    String is = scalar.map(s -> "'" + s + "'").orElse("a list, or keys and values");
    return new ConfigurationException(path, path + " must be " + kind(e) + ", but is " + is);
  }

  private static String kind(JsonMappingException e) {
    if (e.getCause() instanceof InputCoercionException) {
      return "a whole number of at most nine digits";
    }
    return e instanceof MismatchedInputException mismatch
        ? kind(mismatch.getTargetType())
        : "of the kind that docs/reference/poc-yaml.md shows";
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == Integer.class) {
      return "a whole number";
    } else if (type == Double.class) {
      return "a number";
    } else if (type == Boolean.class) {
      return "true or false";
    } else if (type == null || type == String.class) {
      return "text";
    }
    return Collection.class.isAssignableFrom(type)
        ? "a list, such as [one, two]"
        : Map.class.isAssignableFrom(type) || type.isRecord() ? "keys and values" : "text";
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
