package poc.model.fit;

import java.util.List;
import poc.model.Column;
import poc.model.Field;

/**
 * The columns of a formula's design matrix, as R's {@code model.matrix} makes them.
 *
 * @param fields those of the data, factors with the reference that the formula gives them
 * @param columns the columns, the intercept first if there is one
 */
public record Design(List<Field> fields, List<Column> columns) {

  /** Copies the lists. */
  public Design {
    fields = List.copyOf(fields);
    columns = List.copyOf(columns);
  }

  /**
   * Applies a formula to fields.
   *
   * @param fields what the data has, in the order of {@link Formula#uses()}
   * @throws TrainingException if the formula takes a function of a factor, or compares with a level
   *     that is not there
   */
  public static Design of(Formula formula, List<Field> fields) throws TrainingException {
    return new DesignBuilder(formula, fields).build();
  }
}
