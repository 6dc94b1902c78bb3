package poc.handler;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import poc.model.JsonBytes;

/**
 * The rows of a POST.
 *
 * @param array whether they came as an array, and are answered as one
 */
record RequestBody(List<Row> rows, boolean array) {
  static final int MAX_BYTES = 256 * 1024;
  static final int MAX_ROWS = 1000;

  private static final String ALLOWED =
      "a JSON object or an array of 1 to " + MAX_ROWS + " objects, at most 256 KiB";

  /**
   * Reads one object or an array of objects.
   *
   * @throws RefusedException if the body is anything else, or too large
   */
  static RequestBody read(@Nullable String body, boolean base64) throws RefusedException {
    byte[] bytes = bytes(body == null ? "" : body, base64);
    try (JsonParser json = JsonBytes.open(bytes)) {
      JsonToken first = json.nextToken();
      if (first == null) {
        throw refused(-1, "is empty");
      }
      List<Row> rows = new ArrayList<>();
      boolean array = first == JsonToken.START_ARRAY;
      if (array) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          rows.add(row(json, rows.size()));
        }
      } else {
        rows.add(row(json, -1));
      }
      if (rows.isEmpty()) {
        throw refused(-1, "is an empty array");
      }
      if (json.nextToken() != null) {
        throw refused(-1, "goes on after its end");
      }
      return new RequestBody(rows, array);
    } catch (StreamConstraintsException e) {
      throw refused(-1, "is nested too deeply, or holds a number or name that is too long");
    } catch (JsonProcessingException e) {
      throw refused(-1, "is not valid JSON: " + place(e));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to be read", e);
    }
  }

  /** Where a document is broken. */
  static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? "at an unknown place"
        : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  private static byte[] bytes(String body, boolean base64) throws RefusedException {
    byte[] bytes;
    try {
      bytes = base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused(-1, "is not valid Base64");
    }
    if (bytes.length > MAX_BYTES) {
      throw refused(-1, "is larger than that");
    }
    return bytes;
  }

  private static Row row(JsonParser json, int index) throws IOException, RefusedException {
    if (index == MAX_ROWS) {
      throw refused(-1, "holds more than that");
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw refused(index, index < 0 ? "is something else" : "holds something else");
    }
    return Row.object(json);
  }

  private static RefusedException refused(int index, String but) {
    return new RefusedException(List.of(Finding.element(index, "body", ALLOWED, but)));
  }
}
