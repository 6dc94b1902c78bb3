package poc.model.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.model.Prediction;

class JsonBatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void resultsStandBehindThePropertiesThatWereThere() throws Exception {
    String row = "{ \"name\": {\"first\":\"Ada\"}, \"gre\":800, \"gpa\":4.0,\"rank\":\"1\" }";
    Scoring scoring = Scoring.of(" \n" + row + " \r\n");

    assertThat(scoring.scored()).startsWith(row.substring(0, row.length() - 1) + ",");
    JsonNode scored = JSON.readTree(scoring.scored());
    Prediction expected =
        Scoring.MODEL.predict(Scoring.INPUTS.read(Map.of("gre", "800", "gpa", "4", "rank", "1")));
    assertThat(scored.get("probability").asDouble()).isEqualTo(expected.probability());
    assertThat(scored.get("lower").asDouble()).isEqualTo(expected.lower());
    assertThat(scored.get("upper").asDouble()).isEqualTo(expected.upper());
    assertThat(scored.get("result").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"gre\":null,\"gpa\":4,\"rank\":1} | row  | gre must be a number from 0 to 800, but is missing",
        "{\"gpa\":4,\"rank\":1}             | row  | gre must be a number from 0 to 800, but is missing",
        "{\"gre\":[1],\"gpa\":4,\"rank\":1} | row  | gre must be a number from 0 to 800, but was '[…]'",
        "{\"gre\":1,\"gre\":2,\"gpa\":4,\"rank\":1} | row | gre is given more than once",
        "{\"gre\":1,\"gpa\":4,\"rank\":1,\"lower\":0} | row | "
            + "'lower' is there already: --prefix gives the results other names",
        "[1]                                | row  | no JSON object",
        "{\"gre\":1} {}                     | text | more than one JSON value",
      })
  void rowsWithoutAResultAreKept(String row, String kept, String reason) throws Exception {
    Scoring scoring = Scoring.of("{\"gre\":800,\"gpa\":4,\"rank\":1}\n" + row + "\n");

    assertThat(scoring.totals()).isEqualTo(new Totals(1, 1));
    JsonNode rejected = JSON.readTree(scoring.rejected());
    assertThat(rejected.get("line").asInt()).isEqualTo(2);
    assertThat(rejected.get("reason").asText()).isEqualTo(reason);
    JsonNode found = rejected.get(kept);
    assertThat(kept.equals("text") ? found.asText() : found.toString())
        .isEqualTo(kept.equals("text") ? row : JSON.readTree(row).toString());
  }

  @Test
  void whatIsNoJsonIsKeptAsText() throws Exception {
    Scoring scoring = Scoring.of("{\"gre\":800,\"gpa\":4,\"rank\":1}\n{\"gre\":8\"x\n");

    JsonNode rejected = JSON.readTree(scoring.rejected());
    assertThat(rejected.get("reason").asText()).startsWith("no JSON object: ");
    assertThat(rejected.get("text").asText()).isEqualTo("{\"gre\":8\"x");
  }

  @Test
  void manyRowsKeepTheirOrder() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      rows.append("{\"id\":").append(i).append(",\"gre\":700,\"gpa\":3,\"rank\":2}\n");
    }

    List<String> lines = Scoring.of(rows.toString().getBytes(UTF_8), "").scored().lines().toList();

    assertThat(lines).hasSize(40_000);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i)).startsWith("{\"id\":" + i + ",");
    }
  }
}
