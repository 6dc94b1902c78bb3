package poc.model.score;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import poc.model.Field;
import poc.model.Model;

/** Predicts JSON objects, one a line. An object is written as it stands, with the results added. */
final class JsonRows implements Rows {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String SEVERAL = "more than one JSON value";

  private final Set<String> fields;
  private final RowPredictor predictor;
  private final ResultNames names;

  JsonRows(Model model, RowPredictor predictor, ResultNames names) {
    this.fields = Set.copyOf(model.fields().stream().map(Field::name).toList());
    this.predictor = predictor;
    this.names = names;
  }

  @Override
  public Output score(Block block) {
    Output output = new Output(2 * (block.end() - block.from()));
    byte[] bytes = block.bytes();
    long line = block.firstLine();
    int start = block.from();
    while (start < block.end()) {
      int end = start;
      while (end < block.end() && bytes[end] != '\n') {
        end++;
      }
      int from = start;
      int to = end;
      while (from < to && isBlank(bytes[from])) {
        from++;
      }
      while (from < to && isBlank(bytes[to - 1])) {
        to--;
      }
      if (from < to) {
        score(bytes, from, to, line, output);
      }
      start = end + 1;
      line++;
    }
    return output;
  }

  private void score(byte[] bytes, int from, int to, long line, Output output) {
    Map<String, @Nullable String> texts = new HashMap<>();
    Result result;
    boolean json = true;
    try {
      String problem = read(bytes, from, to, texts);
      json = !SEVERAL.equals(problem);
      result = problem == null ? predictor.properties(texts, names) : Result.refused(problem);
    } catch (JsonProcessingException e) {
      json = false;
      result = Result.refused("no JSON object: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String reason = result.reason();
    if (reason == null) {
      output.scored().add(bytes, from, to - 1);
      output.scoredBytes().add(isEmpty(bytes, from, to) ? "" : ",").add(result.suffix()).add("}\n");
    } else {
      Bytes rejected = output.rejected();
      rejected.add("{\"line\":" + line + ",\"reason\":" + JsonTexts.quoted(reason));
      if (json) {
        rejected.add(",\"row\":").add(bytes, from, to);
      } else {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        rejected.add(",\"text\":" + JsonTexts.quoted(text));
      }
      rejected.add("}\n");
    }
  }

  /** Reads the fields' texts; what is wrong with the object, or null. */
  private @Nullable String read(byte[] bytes, int from, int to, Map<String, @Nullable String> texts)
      throws IOException {
    String problem = null;
    try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problem = "no JSON object";
      } else {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
          JsonToken token = parser.nextToken();
          if (names.all().contains(name)) {
            problem = ResultNames.taken(name);
          } else if (fields.contains(name)) {
            boolean twice = texts.put(name, text(token, parser)) != null;
            problem = twice ? name + " is given more than once" : problem;
          }
          parser.skipChildren();
        }
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        problem = SEVERAL;
      }
    }
    return problem;
  }

  private static @Nullable String text(JsonToken token, JsonParser parser) throws IOException {
    return switch (token) {
      case VALUE_NULL -> null;
      case START_OBJECT -> "{…}";
      case START_ARRAY -> "[…]";
      default -> parser.getText();
    };
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  private static boolean isEmpty(byte[] bytes, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (!isBlank(bytes[i])) {
        return false;
      }
    }
    return true;
  }
}
