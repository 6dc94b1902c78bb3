package poc.model.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.model.Numerals;
import poc.model.Prediction;
import poc.model.data.DataException;

class CsvBatchTest {

  private static String results(String gre, String gpa, String rank) throws Exception {
    Prediction p =
        Scoring.MODEL.predict(Scoring.INPUTS.read(Map.of("gre", gre, "gpa", gpa, "rank", rank)));
    return String.join(
        ",",
        Numerals.shortest(p.probability()),
        Numerals.shortest(p.lower()),
        Numerals.shortest(p.upper()),
        Boolean.toString(p.result()));
  }

  @Test
  void resultsStandBehindTheColumnsThatWereThere() throws Exception {
    Scoring scoring = Scoring.of("name,gre,gpa,rank\nAda,800,4,1\nBo,520,2.9,4\n");

    assertThat(scoring.scored())
        .isEqualTo(
            "name,gre,gpa,rank,probability,lower,upper,result\nAda,800,4,1,"
                + (results("800", "4", "1") + "\nBo,520,2.9,4,")
                + (results("520", "2.9", "4") + "\n"));
    assertThat(scoring.rejected()).isEmpty();
    assertThat(scoring.totals()).isEqualTo(new Totals(2, 0));
  }

  @Test
  void rowsAreWrittenAsTheyStand() throws Exception {
    String quoted = "\"a \"\"b\"\",\nc\",  800 ,\"4\",1.0,é\t";
    assertThat(Scoring.of("\"x\", gre ,gpa,rank,y\n" + quoted + "\n").scored())
        .isEqualTo(
            "\"x\", gre ,gpa,rank,y,probability,lower,upper,result\n"
                + (quoted + "," + results("800", "4", "1") + "\n"));
  }

  @Test
  void rowsWithoutAResultAreKeptWithLineAndReason() throws Exception {
    Scoring scoring =
        Scoring.of(
            "gre,gpa,rank,note\n800,4,1,\"two\nlines\"\nabc,4,1,x\n\n800,4\n801,4,7,z\n700,3,2,\n");

    assertThat(scoring.rejected())
        .isEqualTo(
            "line,reason,gre,gpa,rank,note\n"
                + "4,\"gre must be a number from 0 to 800, but was 'abc'\",abc,4,1,x\n"
                + "6,\"2 cells, but the header has 4\",800,4\n"
                + "7,\"gre must be a number from 0 to 800, but was '801'; "
                + "rank must be one of 1, 2, 3, 4, but was '7'\",801,4,7,z\n");
    assertThat(scoring.scored().lines().map(line -> line.split(",", -1)[0]))
        .containsExactly("gre", "800", "lines\"", "700");
    assertThat(scoring.totals()).isEqualTo(new Totals(2, 3));
  }

  /** More than the processors hold at once, with quotes here and there. */
  @Test
  void manyRowsKeepTheirOrder() throws Exception {
    StringBuilder rows = new StringBuilder("id,gre,gpa,rank\n");
    int n = 120_000;
    for (int i = 0; i < n; i++) {
      String id = i % 1000 == 0 ? "\"" + i + "\n\"" : Integer.toString(i);
      rows.append(id).append(',').append(220 + i % 581).append(",3.").append(i % 100);
      rows.append(',').append(i % 7).append('\n');
    }

    Scoring scoring = Scoring.of(rows.toString());

    List<String> lines = scoring.scored().lines().filter(line -> !line.matches("\"\\d+")).toList();
    int at = 1;
    long good = 0;
    for (int i = 0; i < n; i++) {
      if (i % 7 >= 1 && i % 7 <= 4) {
        good++;
        String gre = Integer.toString(220 + i % 581);
        String rest = gre + ",3." + i % 100 + "," + i % 7;
        if (lines.get(at).startsWith("\",") != (i % 1000 == 0)) {
          throw new AssertionError("row " + i + " is " + lines.get(at));
        }
        if (i % 1777 == 0) {
          String results = results(gre, "3." + i % 100, Integer.toString(i % 7));
          assertThat(lines.get(at)).endsWith(rest + "," + results);
        }
        assertThat(lines.get(at)).contains("," + rest + ",");
        at++;
      }
    }
    assertThat(scoring.totals()).isEqualTo(new Totals(good, n - good));
    assertThat(scoring.rejected().lines()).hasSizeGreaterThan((int) (n - good));
  }

  @Test
  void lineEndsDelimiterAndByteOrderMarkAreThoseOfTheInput() throws Exception {
    Scoring scoring = Scoring.of("\uFEFFgre;gpa;rank\r\n800;4;1\r\n700;x;1\r\n");

    assertThat(scoring.scored())
        .isEqualTo(
            "gre;gpa;rank;probability;lower;upper;result\r\n800;4;1;"
                + (results("800", "4", "1").replace(',', ';') + "\r\n"));
    assertThat(scoring.rejected())
        .startsWith("line;reason;gre;gpa;rank\r\n3;gpa must be a number, but was 'x';700;x;1\r\n");
  }

  @Test
  void compressedRowsAreRead() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("gre\tgpa\trank\n800\t4\t1".getBytes(UTF_8));
    }

    assertThat(Scoring.of(bytes.toByteArray(), "").scored()).contains("\n800\t4\t1\t0.738");
  }

  @Test
  void aPrefixKeepsNamesApart() throws Exception {
    String rows = "gre,gpa,rank,result\n800,4,1,yes\n";

    assertThatThrownBy(() -> Scoring.of(rows))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "rows, column 'result' is there already: --prefix gives the results other names");
    assertThat(Scoring.of(rows.getBytes(UTF_8), "model_").scored())
        .startsWith("gre,gpa,rank,result,model_probability,model_lower,model_upper,model_result\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gre,x\\n1,2 | rows has no column 'gpa', 'rank', which the model needs; its columns are gre, x",
        "gre,gpa,rank,gpa\\n | rows has two columns 'gpa'",
        "'' | rows is empty: rows are expected",
        "[{\"gre\":1}] | rows is a JSON array: give one object a line, as \"jq -c '.[]'\" writes them",
      },
      quoteCharacter = '`')
  void whatCannotBeReadIsSaid(String text, String message) {
    assertThatThrownBy(() -> Scoring.of(text.replace("\\n", "\n").replace("''", "")))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  @Test
  void aQuoteThatIsLeftOpenRejectsTheRest() throws Exception {
    Scoring scoring = Scoring.of("gre,gpa,rank\n800,4,1\n800,4,\"1\n700,3,2\n");

    assertThat(scoring.totals()).isEqualTo(new Totals(1, 1));
    assertThat(scoring.rejected()).contains("3,a quote is not closed,800,4,\"1\n700,3,2");
  }

  @Test
  void aRecordHasALimit() {
    String text = "gre,gpa,rank\n\"" + "x".repeat(17 << 20);

    assertThatThrownBy(() -> Scoring.of(text))
        .isInstanceOf(DataException.class)
        .hasMessage("rows, line 2 begins a record of more than 16 MiB: is a quote left open?");
  }

  @Test
  void aHeaderAloneHasNoRows() throws Exception {
    assertThat(Scoring.of("gre,gpa,rank").scored())
        .isEqualTo("gre,gpa,rank,probability,lower,upper,result\n");
  }
}
