package poc.model.evaluate;

import java.io.IOException;
import java.util.List;
import poc.model.Field;
import poc.model.Model;
import poc.model.data.DataException;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;
import poc.model.fit.Block;

/**
 * The complete rows of a data set, as a model sees them, held in memory.
 *
 * @param name what the data is called in messages
 * @param digest SHA-256 of the data's bytes, as {@code sha256:<hex>}
 * @param rowsRead the rows of the data, those left out included
 * @param fields what a row has a value for: the model's
 * @param rows the complete rows, in one block; successes and trials are whole numbers
 */
public record Sample(String name, String digest, long rowsRead, List<Field> fields, Block rows)
    implements Evaluated {

  /** Copies the fields. */
  public Sample {
    fields = List.copyOf(fields);
  }

  /**
   * Reads data with the columns of a model's formula. Rows in which one is missing are left out.
   *
   * @throws DataException if a column is not there, or a cell cannot be used; the message names
   *     source, line, column and value
   * @throws IOException if the data cannot be read
   */
  public static Sample read(Model model, DataSource source, Delimiter delimiter)
      throws IOException, DataException {
    SampleColumns columns = new SampleColumns(model.fields().size());
    SampleReader.Rows rows = new SampleReader(model).read(source, delimiter, columns);
    return new Sample(source.name(), rows.digest(), rows.read(), model.fields(), columns.rows());
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public boolean isTrainingDataOf(Model model) {
    return Evaluated.isTrainingData(this, model, () -> cases(model));
  }

  /** How the model predicts these rows, beside what came true. */
  public Cases cases(Model model) {
    return new LinearPredictor(model).cases(this, row -> true);
  }
}
