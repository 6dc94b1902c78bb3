package poc.model.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import poc.model.table.Batch;
import poc.model.table.Table;
import poc.model.table.TableColumn;
import poc.model.table.Wanted;

/** The response and the weights of complete rows, as successes among trials. */
final class Outcomes {
  /** R's tolerance for a count that should be a whole number. */
  private static final double WHOLE = 1e-3;

  private final Specification specification;
  private final List<TableColumn> columns;
  private final @Nullable String success;

  private Outcomes(
      Specification specification, List<TableColumn> columns, @Nullable String success) {
    this.specification = specification;
    this.columns = columns;
    this.success = success;
  }

  /** The columns that they are made of, the weights last: what each may hold. */
  static List<Wanted> wanted(Specification specification) {
    List<Wanted> wanted = new ArrayList<>();
    if (specification.formula().response() instanceof Response.Counts) {
      for (String column : specification.formula().response().columns()) {
        wanted.add(atLeastZero(column, "count"));
      }
    } else {
      String neither = "is neither 0 nor 1";
      for (String column : specification.formula().response().columns()) {
        wanted.add(
            new Wanted(
                column,
                Wanted.Kind.EITHER,
                number -> number == 0 || number == 1 ? null : neither,
                neither));
      }
    }
    specification.weights().ifPresent(column -> wanted.add(atLeastZero(column, "weight")));
    return wanted;
  }

  private static Wanted atLeastZero(String column, String what) {
    String problem = "is no " + what + ": a number of at least 0";
    return new Wanted(column, Wanted.Kind.NUMBERS, number -> number >= 0 ? null : problem, problem);
  }

  /**
   * Looks at the columns.
   *
   * @param source what to call the data in messages
   * @param columns the first are those that are {@link #wanted}
   * @throws TrainingException if a response of texts has not two of them
   */
  static Outcomes of(String source, Specification specification, List<TableColumn> columns)
      throws TrainingException {
    TableColumn first = columns.get(0);
    return new Outcomes(specification, columns, first.isNumeric() ? null : success(source, first));
  }

  /** The second of a column's two texts. */
  private static String success(String source, TableColumn column) throws TrainingException {
    List<String> levels = Levels.of(column.texts()).names();
    if (levels.size() == 1) {
      throw new TrainingException(
          "all outcomes are '"
              + levels.get(0)
              + "': with one text alone, there is none to predict; write outcomes as 0 and 1");
    }
    if (levels.size() > 2) {
      throw new TrainingException(
          (source + ", column " + column.name() + ": an outcome is 0 or 1, or one of two")
              + (" texts, but here are " + levels.size() + ": ")
              + String.join(", ", levels.subList(0, Math.min(5, levels.size()))));
    }
    return levels.get(1);
  }

  /** Whether the rows are counts or have weights. */
  boolean grouped() {
    return isCounts() || specification.weights().isPresent();
  }

  private boolean isCounts() {
    return specification.formula().response() instanceof Response.Counts;
  }

  /** The text that counts as 1, if the response is of texts. */
  Optional<String> success() {
    return Optional.ofNullable(success);
  }

  /** The successes in one of the data's rows. */
  double successes(Batch batch, int row) {
    double value = batch.column(0)[row];
    if (isCounts()) {
      return value;
    }
    boolean one =
        success == null ? value == 1 : columns.get(0).texts().get((int) value).equals(success);
    return one ? trials(batch, row) : 0;
  }

  /** The trials in one of the data's rows. */
  double trials(Batch batch, int row) {
    if (isCounts()) {
      return batch.column(0)[row] + batch.column(1)[row];
    }
    return specification.weights().isPresent() ? batch.column(1)[row] : 1;
  }

  /**
   * R's warning of counts that are no whole numbers.
   *
   * @throws IOException if the rows cannot be read again
   */
  List<String> warnings(Table table) throws IOException {
    if (!grouped()) {
      return List.of();
    }
    boolean[] fractions =
        table.reduce(
            () -> new boolean[1],
            (found, batch) -> found[0] |= hasFractions(batch),
            (found, next) -> found[0] |= next[0]);
    return fractions[0] ? List.of("non-integer #successes in a binomial glm!") : List.of();
  }

  private boolean hasFractions(Batch batch) {
    for (int row = 0; row < batch.size(); row++) {
      if (!isWhole(successes(batch, row)) || !isWhole(trials(batch, row))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(double count) {
    return Math.abs(count - Math.rint(count)) <= WHOLE;
  }
}
