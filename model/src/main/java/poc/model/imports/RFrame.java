package poc.model.imports;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import poc.model.NumericField;
import poc.model.rds.RList;
import poc.model.rds.RNull;
import poc.model.rds.RNumbers;
import poc.model.rds.RValue;

/**
 * The rows that a glm was fitted to, as far as its file holds them: the model frame, which has the
 * formula's variables, and the data, which has columns as they were given.
 */
final class RFrame {
  private final RGlm glm;

  RFrame(RGlm glm) {
    this.glm = glm;
  }

  /** A variable's column of the model frame; NULL if the file holds no frame. */
  RValue column(String variable) {
    return glm.part("model") instanceof RList frame ? frame.get(variable) : RNull.NULL;
  }

  /**
   * A numeric field with its range. Where the frame has a variable whose numbers the field's follow
   * from, it is of the rows that were fitted; else of all rows of the data.
   *
   * @throws ImportException if the file holds neither
   */
  NumericField range(String field, Map<String, Predictor> predictors) throws ImportException {
    for (Map.Entry<String, Predictor> entry : predictors.entrySet()) {
      Predictor predictor = entry.getValue();
      if (predictor.field().equals(field) && column(entry.getKey()) instanceof RNumbers numbers) {
        Optional<NumericField> range =
            range(field, numbers.size(), i -> predictor.fieldOf(numbers.at(i)));
        if (range.isPresent()) {
          return range.get();
        }
      }
    }
    if (glm.part("data") instanceof RList data && data.get(field) instanceof RNumbers numbers) {
      Optional<NumericField> range = range(field, numbers.size(), numbers::at);
      if (range.isPresent()) {
        return range.get();
      }
    }
    throw new ImportException(
        "does not hold the values of "
            + Quote.of(field)
            + ", from which its range is known: fit it with model = TRUE and a data frame as data");
  }

  private static Optional<NumericField> range(String field, int size, IntToDoubleFunction values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int n = 0;
    for (int i = 0; i < size; i++) {
      double value = values.applyAsDouble(i);
      if (!Double.isNaN(value)) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum += value;
        n++;
      }
    }
    double mean = Math.max(min, Math.min(sum / n, max));
    boolean finite = min > Double.NEGATIVE_INFINITY && max < Double.POSITIVE_INFINITY;
    return n > 0 && finite
        ? Optional.of(new NumericField(field, min, max, mean))
        : Optional.empty();
  }
}
