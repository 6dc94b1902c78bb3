package poc.model.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Predictions whose statistics R has computed; see SOURCE.md beside them. */
record ReferenceCases(Cases cases, JsonNode expected) {

  static ReferenceCases read(String name) throws IOException {
    Cases.Builder cases = new Cases.Builder();
    List<String> lines = new String(bytes(name + ".csv"), StandardCharsets.UTF_8).lines().toList();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      cases.add(Double.parseDouble(cells[0]), Long.parseLong(cells[1]), Long.parseLong(cells[2]));
    }
    return new ReferenceCases(cases.build(), new ObjectMapper().readTree(bytes(name + ".json")));
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = ReferenceCases.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("no resource " + file);
      }
      return in.readAllBytes();
    }
  }

  double number(String name) {
    return expected.get(name).asDouble();
  }

  double[] numbers(String name) {
    return numbers(expected.get(name));
  }

  static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }
}
