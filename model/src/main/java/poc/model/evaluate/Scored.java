package poc.model.evaluate;

import java.io.IOException;
import poc.model.Model;
import poc.model.data.DataException;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;

/**
 * How a model predicts the complete rows of a data set, which are not kept: ten bytes a row as long
 * as all predictions differ, and less where they do not.
 *
 * @param name what the data is called in messages
 * @param digest SHA-256 of the data's bytes, as {@code sha256:<hex>}
 * @param rowsRead the rows of the data, those left out included
 * @param size the number of complete rows
 * @param cases the predictions beside what came true
 */
public record Scored(String name, String digest, long rowsRead, int size, Cases cases)
    implements Evaluated {

  /**
   * Reads data with the columns of a model's formula, and predicts them.
   *
   * @throws DataException as {@link Sample#read} does
   * @throws IOException if the data cannot be read
   */
  public static Scored read(Model model, DataSource source, Delimiter delimiter)
      throws IOException, DataException {
    LinearPredictor predictor = new LinearPredictor(model);
    Cases.Builder cases = new Cases.Builder();
    SampleReader.Rows rows =
        new SampleReader(model)
            .read(
                source,
                delimiter,
                (values, successes, trials) ->
                    cases.add(predictor.logOdds(values), successes, trials - successes));
    return new Scored(source.name(), rows.digest(), rows.read(), rows.complete(), cases.build());
  }

  @Override
  public boolean isTrainingDataOf(Model model) {
    return Evaluated.isTrainingData(this, model, () -> cases);
  }
}
