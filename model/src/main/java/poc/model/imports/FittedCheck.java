package poc.model.imports;

import java.util.Arrays;
import java.util.List;
import poc.model.Column;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.Observation;
import poc.model.rds.RNumbers;
import poc.model.rds.RStrings;
import poc.model.rds.RValue;

/**
 * Holds what we have made of a glm to what it says of its own rows: the columns times the
 * coefficients must give its linear predictors. A misread contrast or term does not pass.
 */
final class FittedCheck {
  private static final int MOST_ROWS = 1000;
  private static final double TOLERANCE = 1e-6;

  private final RTerms terms;
  private final RFields fields;
  private final RFrame frame;

  private FittedCheck(RGlm glm, RTerms terms, RFields fields) {
    this.terms = terms;
    this.fields = fields;
    this.frame = new RFrame(glm);
  }

  /**
   * Checks the first rows of the model frame, if the file holds one.
   *
   * @throws ImportException if a row has another linear predictor
   */
  static void check(
      RGlm glm, RTerms terms, RFields fields, List<Column> columns, List<Double> estimates)
      throws ImportException {
    if (!(glm.part("linear.predictors") instanceof RNumbers fitted)) {
      return;
    }
    FittedCheck check = new FittedCheck(glm, terms, fields);
    for (int row = 0; row < Math.min(fitted.size(), MOST_ROWS); row++) {
      double[] values = check.values(row);
      if (Arrays.stream(values).anyMatch(Double::isNaN)) {
        return;
      }
      Observation observation = new Observation(values);
      double eta = 0;
      for (int i = 0; i < columns.size(); i++) {
        eta += estimates.get(i) * columns.get(i).of(observation);
      }
      if (Math.abs(eta - fitted.at(row)) > TOLERANCE * (1 + Math.abs(fitted.at(row)))) {
        throw new ImportException(
            "holds coefficients that do not give its own fitted values, from row "
                + (row + 1)
                + " on: its terms or contrasts are not what their names say");
      }
    }
  }

  /** The fields' values in a row; NaN where the frame does not tell. */
  private double[] values(int row) {
    double[] values = new double[fields.fields().size()];
    Arrays.fill(values, Double.NaN);
    for (RTerms.Variable variable : terms.variables()) {
      if (fields.uses(variable.name())) {
        Predictor predictor = fields.predictor(variable.name());
        int field = fields.position(predictor.field());
        double value = value(frame.column(variable.name()), row, fields.fields().get(field));
        values[field] = Double.isNaN(values[field]) ? predictor.fieldOf(value) : values[field];
      }
    }
    return values;
  }

  private static double value(RValue column, int row, Field field) {
    if (column instanceof RStrings texts && row < texts.values().size()) {
      return level(field, texts.texts().get(row));
    }
    if (!(column instanceof RNumbers numbers && row < numbers.size())) {
      return Double.NaN;
    }
    if (!(column.attribute("levels") instanceof RStrings levels)) {
      return numbers.at(row);
    }
    double code = numbers.at(row);
    return code >= 1 && code <= levels.values().size()
        ? level(field, levels.texts().get((int) code - 1))
        : Double.NaN;
  }

  private static double level(Field field, String text) {
    int level = field instanceof FactorField factor ? factor.levels().indexOf(text) : -1;
    return level < 0 ? Double.NaN : level;
  }
}
