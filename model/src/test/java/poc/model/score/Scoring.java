package poc.model.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import poc.model.FieldSpec;
import poc.model.Inputs;
import poc.model.Model;
import poc.model.data.DataException;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;
import poc.model.fit.Formula;
import poc.model.fit.SampleData;
import poc.model.fit.Training;
import poc.model.fit.TrainingException;

/**
 * What became of a text's rows, by the model of the admissions data.
 *
 * @param scored the rows with results
 * @param rejected the rows without; empty if the file was never opened
 */
record Scoring(String scored, String rejected, Totals totals) {
  static final Model MODEL = trained();
  static final Inputs INPUTS =
      Inputs.of(MODEL, List.of(new FieldSpec("gre", null, null, 0.0, 800.0, null)));

  private static Model trained() {
    try {
      return Training.train(Formula.parse(SampleData.formula()), new SampleData()).model();
    } catch (IOException | TrainingException e) {
      throw new IllegalStateException("the sample data fit", e);
    }
  }

  static Scoring of(String text) throws IOException, DataException, InterruptedException {
    return of(text.getBytes(UTF_8), "");
  }

  static Scoring of(byte[] bytes, String prefix)
      throws IOException, DataException, InterruptedException {
    DataSource source = DataSource.of("rows", new ByteArrayInputStream(bytes));
    ByteArrayOutputStream scored = new ByteArrayOutputStream();
    ByteArrayOutputStream rejected = new ByteArrayOutputStream();
    try (Batch batch =
        Batch.open(source, MODEL, INPUTS, new ResultNames(prefix), Delimiter.fromHeader())) {
      Totals totals = batch.run(scored, () -> rejected, rows -> {});
      return new Scoring(scored.toString(UTF_8), rejected.toString(UTF_8), totals);
    }
  }
}
