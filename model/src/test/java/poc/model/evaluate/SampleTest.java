package poc.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.model.Link;
import poc.model.Model;
import poc.model.ModelFile;
import poc.model.data.DataException;

class SampleTest {
  private static final String FORMULA = "admit ~ gre + gpa + C(rank)";

  private static Sample admissions(String csv) throws Exception {
    Model model = Fits.admissions(FORMULA);
    return Fits.sample(model, Fits.text(csv));
  }

  @Test
  void itsCasesAreWhatTheModelPredicts() throws Exception {
    Model model = Fits.admissions(FORMULA);
    Sample sample = Fits.sample(model, Fits.admissions());
    Cases cases = sample.cases(model);

    assertThat(cases.size()).isEqualTo(400);
    assertThat(cases.positives()).isEqualTo(127);
    assertThat(2 * 400 * Accuracy.of(cases).logLoss())
        .isCloseTo(model.fit().deviance(), org.assertj.core.api.Assertions.within(1e-9));
    assertThat(sample.digest()).isEqualTo(model.provenance().dataDigest());
  }

  @Test
  void trainingDataAreKnownByTheirBytesOrTheirDeviance() throws Exception {
    Model model = Fits.admissions(FORMULA);
    String rows;
    try (java.io.InputStream in = Fits.admissions().open()) {
      rows = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    assertThat(Fits.sample(model, Fits.admissions()).isTrainingDataOf(model)).isTrue();
    assertThat(Fits.sample(model, Fits.text(rows + "\n")).isTrainingDataOf(model)).isTrue();
    String other = rows.replaceFirst("\n0,", "\n1,");
    assertThat(Fits.sample(model, Fits.text(other)).isTrainingDataOf(model)).isFalse();
    assertThat(Fits.sample(model, Fits.text(rows + "1,800,4,1\n")).isTrainingDataOf(model))
        .isFalse();
  }

  @Test
  void rowsWithAMissingValueAreLeftOutAndCounted() throws Exception {
    Sample sample = admissions("rank,x,gpa,admit,gre\n1,,3,1,500\n,1,3,0,500\n2.0, ,NA,0,1\n");

    assertThat(sample.size()).isOne();
    assertThat(sample.rowsDropped()).isEqualTo(2);
    assertThat(sample.digest())
        .isEqualTo(
            ModelFile.digest(
                "rank,x,gpa,admit,gre\n1,,3,1,500\n,1,3,0,500\n2.0, ,NA,0,1\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,500,3,7   | text, line 2, column rank: '7' is no level that the model knows: 1, 2, 3, 4",
        "1,abc,3,1   | text, line 2, column gre: 'abc' is no number",
        "2,500,3,1   | text, line 2, column admit: '2' is neither 0 nor 1",
        "1,500,3     | text, line 2 has 3 cells, but the header has 4",
        "NA,500,3,1  | text has no row with a value in each of the formula's columns",
      })
  void whatCannotBeUsedIsNamed(String row, String message) {
    assertThatThrownBy(() -> admissions("admit,gre,gpa,rank\n" + row + "\n"))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  @Test
  void aColumnThatIsMissingIsNamed() {
    assertThatThrownBy(() -> admissions("gre,gpa,rank\n1,1,1\n"))
        .isInstanceOf(DataException.class)
        .hasMessage("text has no column 'admit'; its columns are gre, gpa, rank");
  }

  @Test
  void twoTextsAreOutcomes() throws Exception {
    Model texts = response("`how did it go`", Optional.of("well"));
    Sample sample = Fits.sample(texts, Fits.text("how did it go,x\nwell,1\nbadly,2\nwell,3\n"));

    assertThat(sample.rows().successes()).containsExactly(1, 0, 1);
    assertThatThrownBy(
            () -> Fits.sample(texts, Fits.text("how did it go,x\nbadly,1\nwell,2\nso-so,3\n")))
        .hasMessage("text, line 4, column how did it go: 'so-so' is neither well nor badly");
  }

  @Test
  void countsAreOutcomes() throws Exception {
    Model counts = response("cbind(`a, b`, lost)", Optional.empty());
    Sample sample = Fits.sample(counts, Fits.text("\"a, b\",lost,x\n3,4,1\n0,2,2\n"));

    assertThat(sample.rows().successes()).containsExactly(3, 0);
    assertThat(sample.rows().trials()).containsExactly(7, 2);
    assertThatThrownBy(() -> Fits.sample(counts, Fits.text("\"a, b\",lost,x\n3,4.5,1\n")))
        .hasMessage("text, line 2, column lost: '4.5' is no count");
  }

  @Test
  void weightsCountRows() throws Exception {
    Model plain = response("y", Optional.empty());
    Model weighted =
        new Model(
            plain.formula(),
            "y",
            Link.LOGIT,
            Optional.empty(),
            Optional.of("n"),
            plain.fields(),
            plain.columns(),
            plain.coefficients(),
            List.of(),
            plain.covariance(),
            plain.fit(),
            0.5,
            plain.provenance());

    Sample sample = Fits.sample(weighted, Fits.text("n,y,x\n5,1,1\n2,0,2\n"));

    assertThat(sample.rows().successes()).containsExactly(5, 0);
    assertThat(sample.rows().trials()).containsExactly(5, 2);
    assertThatThrownBy(() -> Fits.sample(weighted, Fits.text("n,y,x\n0.5,1,1\n")))
        .hasMessage(
            "text, line 2, column n: '0.5' is no count: an evaluation counts cases, so weights"
                + " must be whole numbers");
  }

  private static Model response(String response, Optional<String> success) throws Exception {
    Model trials = Fits.trials();
    return new Model(
        response + " ~ x",
        response,
        Link.LOGIT,
        success,
        Optional.empty(),
        trials.fields(),
        trials.columns(),
        trials.coefficients(),
        List.of(),
        trials.covariance(),
        trials.fit(),
        0.5,
        trials.provenance());
  }
}
