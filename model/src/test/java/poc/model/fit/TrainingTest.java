package poc.model.fit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.model.Column;
import poc.model.FactorField;
import poc.model.Model;
import poc.model.ModelFile;
import poc.model.NumericField;
import poc.model.data.DataSource;

class TrainingTest {
  private static final String ROWS =
      "0,1,a\n1,2,b\n0,3,a\n1,4,a\n0,2.5,b\n1,1.5,c\n0,3.5,c\n1,2,c\n0,1,b\n";

  @TempDir private Path folder;

  private static Trained train(String formula, String csv) throws Exception {
    return Training.train(Formula.parse(formula), new CsvText(csv));
  }

  @Test
  void theSampleDataAlwaysGivesTheSameBytes() throws Exception {
    Formula formula = Formula.parse(SampleData.formula());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(
        Training.train(Specification.of(formula), new SampleData(), "poc").model(), out);
    assertThat(ModelFile.digest(out.toByteArray()))
        .isEqualTo("sha256:3050531f1d27f1cbffc1fa62c48d655d4503f9efa3399d0536bd8d97a486a5fd");
  }

  @Test
  void namesWhereTheModelComesFrom() throws Exception {
    String csv = "y,x,f\n" + ROWS;
    Model model = train("y ~ x + f", csv).model();
    assertThat(model.provenance().dataDigest()).isEqualTo(ModelFile.digest(csv.getBytes(UTF_8)));
    assertThat(model.provenance().rows()).isEqualTo(9);
    assertThat(model.provenance().tool()).matches("poc \\d+\\.\\d+\\.\\d+");
    assertThat(model.formula()).isEqualTo("y ~ x + f");
    assertThat(model.response()).isEqualTo("y");
    assertThat(model.threshold()).isEqualTo(0.5);
  }

  @Test
  void textsAreFactorsByThemselves() throws Exception {
    Model model = train("y ~ x + f", "y,x,f\n" + ROWS).model();
    assertThat(model.fields())
        .containsExactly(
            new NumericField("x", 1, 4, 20.5 / 9),
            new FactorField("f", List.of("a", "b", "c"), "a"));
    assertThat(model.columns())
        .extracting(Column::name)
        .containsExactly("(Intercept)", "x", "fb", "fc");
  }

  @Test
  void incompleteRowsAreDroppedAndCounted() throws Exception {
    Model complete = train("y ~ x + f", "y,x,f\n" + ROWS).model();
    String gaps =
        "y,x,f,other\n,9,a,\nNA,9,a,\n1,,a,\n0, NA ,z,\n1,9,,\n" + ROWS.replace("\n", ",\n");
    Trained trained = train("y ~ x + f", gaps);
    assertThat(trained.rowsDropped()).isEqualTo(5);
    assertThat(trained.model().provenance().rows()).isEqualTo(14);
    assertThat(trained.model().fields()).isEqualTo(complete.fields());
    assertThat(trained.model().coefficients()).isEqualTo(complete.coefficients());
  }

  @Test
  void readsCsvAsRfc4180DescribesIt() throws Exception {
    Model plain = train("y ~ x + f", "y,x,f\n" + ROWS).model();
    String quoted = "\uFEFF\"y\",\"x, \"\"scaled\"\"\nby 2\",f\r\n" + ROWS.replace("\n", "\r\n");
    Model model = train("y ~ `x, \"scaled\"\nby 2` + f", quoted).model();
    assertThat(model.coefficients().get(1).name()).isEqualTo("`x, \"scaled\"\nby 2`");
    assertThat(model.covariance()).isEqualTo(plain.covariance());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y ~ x | '' | data.csv is empty: a header line is expected",
        "y ~ x | a,b;1,2 | data.csv has no column 'y'; its columns are a, b",
        "y ~ x | y,x,x;1,2,3 | data.csv has two columns 'x'",
        "y ~ x | y,x | data.csv has no row with a value in each of the formula's columns",
        "y ~ x | y,x;1,NA;NA,1 | data.csv has no row with a value in each",
        "y ~ x | y,x;1,2;0;1,3 | data.csv, line 3 has 1 cell, but the header has 2",
        "y ~ x | y,x;1,2;0,3,4 | data.csv, line 3 has 3 cells, but the header has 2",
        "y ~ x | y,x;1,2;2,3 | data.csv, line 3, column y: '2' is neither 0 nor 1",
        "y ~ x | y,x;yes,2;no,3;maybe,1 | data.csv, column y: an outcome is 0 or 1, or one of two texts, but here are 3: maybe, no, yes",
        "y ~ x | y,x;1,2;no,3;0,1 | data.csv, line 3, column y: 'no' is neither 0 nor 1",
        "y ~ x | y,x;no,2;no,3 | all outcomes are 'no': with one text alone, there is none to predict",
        "cbind(y, x) ~ z | y,x,z;1,2,3;-1,2,4 | data.csv, line 3, column y: '-1' is no count: a number of at least 0",
        "y ~ log(x) | y,x;1,2;0,a | data.csv, line 3, column x: 'a' is no number",
        "y ~ log(x) | y,x;1,b;0,a;1,a | log(x) needs numbers, but x holds texts",
        "y ~ log(x) | y,x;1,2;0,0;0,1;1,5 | log(x) is not defined for 0, the smallest x of the data",
        "y ~ x + sqrt(z) | y,x,z;1,2,3;0,0,4;0,1,-2;1,5,1 | sqrt(z) is not defined for -2, the smallest z of the data",
        "y ~ C(x, reference='d') | y,x;1,a;0,b;1,c;0,a | 'C(x, reference=\"d\"): x has no level ''d''; it has a, b, c'",
        "y ~ x | y,x;1,2;0,abc | data.csv, line 3, column x: 'abc' is no number; to take the column as a factor, write C(x)",
        "y ~ x | y,x;1,a;0,7;1,a | data.csv, line 2, column x: 'a' is no number",
        "y ~ x | y,x;1,0x1;0,7 | data.csv, line 2, column x: '0x1' is no number",
        "y ~ x | y,x;1,a;0,a | data.csv, column x: a factor has from 2 to 1000 levels, but this one has 1",
        "y ~ C(x) | y,x;1,3;0,3.0 | a factor has from 2 to 1000 levels, but this one has 1",
        "cbind(y, z) ~ x | y,z,x;0,0,1;0,0,2 | there is no row that is complete and counts",
        "y ~ x | y,x;1,\"2;0,3 | data.csv, line 2 is not valid CSV: Unclosed quoted field at end of input"
      })
  void saysWhatTheDataLacks(String formula, String csv, String message) {
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> train(formula, csv.replace(';', '\n')))
        .withMessageContaining(message);
  }

  @Test
  void valuesThatOverflowAreRefused() {
    for (String huge : List.of("1e200", "-1e308")) {
      assertThatExceptionOfType(TrainingException.class)
          .isThrownBy(() -> train("y ~ x", "y,x\n0,1\n1," + huge + "\n0," + huge + "\n1,0\n"));
    }
  }

  @Test
  void dataInAnotherEncodingIsRefused() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(file, "y,x\n1,\u00e9\n0,b\n".getBytes(ISO_8859_1));
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> Training.train(Formula.parse("y ~ x"), DataSource.of(file)))
        .withMessage(file + " is not in UTF-8");
  }

  @Test
  void aFileThatIsNotThereIsAnInputError() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(
            () ->
                Training.train(
                    Formula.parse("y ~ x"), DataSource.of(folder.resolve("absent.csv"))));
  }

  @Test
  void trainsFromAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("data.csv"), "y,x,f\n" + ROWS);
    assertThat(Training.train(Formula.parse("y ~ x + f"), DataSource.of(file)))
        .isEqualTo(train("y ~ x + f", "y,x,f\n" + ROWS));
  }

  @Property(tries = 20)
  void theOrderOfTheRowsDoesNotMatter(@ForAll long seed) throws Exception {
    String[] lines = new String(new SampleData().open().readAllBytes(), UTF_8).split("\n", -1);
    List<String> rows = new ArrayList<>(List.of(lines).subList(1, 401));
    Collections.shuffle(rows, new Random(seed));
    Formula formula = Formula.parse(SampleData.formula());
    Model shuffled =
        Training.train(formula, new CsvText(lines[0] + "\n" + String.join("\n", rows))).model();
    Model model = Training.train(formula, new SampleData()).model();
    for (int i = 0; i < 6; i++) {
      double estimate = model.coefficients().get(i).estimate();
      assertThat(shuffled.coefficients().get(i).estimate())
          .isCloseTo(estimate, within(1e-10 * Math.abs(estimate)));
    }
    assertThat(shuffled.fit().deviance()).isCloseTo(model.fit().deviance(), within(1e-9));
  }
}
