package poc.model.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The response and the weights of complete rows, as successes among trials. */
final class Outcomes {
  /** R's tolerance for a count that should be a whole number. */
  private static final double WHOLE = 1e-3;

  private final double[] successes;
  private final double[] trials;
  private final boolean grouped;
  private final @Nullable String success;

  private Outcomes(double[] successes, double[] trials, boolean grouped, @Nullable String success) {
    this.successes = successes;
    this.trials = trials;
    this.grouped = grouped;
    this.success = success;
  }

  /**
   * Reads them.
   *
   * @throws TrainingException if the response is neither 0/1 nor of two texts, or a count or weight
   *     is no number of at least 0
   */
  static Outcomes of(Data data, int[] rows) throws TrainingException {
    Specification specification = data.specification();
    DataColumn first = data.columns().get(0);
    if (specification.formula().response() instanceof Response.Counts) {
      double[] successes = counts(data, first, rows, "count");
      double[] trials = counts(data, data.columns().get(1), rows, "count");
      for (int i = 0; i < rows.length; i++) {
        trials[i] += successes[i];
      }
      return new Outcomes(successes, trials, true, null);
    }
    boolean texts = true;
    for (int row : rows) {
      texts &= Double.isNaN(first.number(row));
    }
    String success = texts ? success(data, first, rows) : null;
    double[] successes = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      successes[i] =
          success == null ? first.number(rows[i]) : first.text(rows[i]).equals(success) ? 1 : 0;
      if (successes[i] != 0 && successes[i] != 1) {
        throw data.badCell(first, rows[i], "is neither 0 nor 1");
      }
    }
    if (specification.weights().isEmpty()) {
      double[] ones = new double[rows.length];
      Arrays.fill(ones, 1);
      return new Outcomes(successes, ones, false, success);
    }
    double[] weights = counts(data, data.columns().get(1), rows, "weight");
    for (int i = 0; i < rows.length; i++) {
      successes[i] *= weights[i];
    }
    return new Outcomes(successes, weights, true, success);
  }

  /** The second of a column's two texts. */
  private static String success(Data data, DataColumn column, int[] rows) throws TrainingException {
    List<String> levels = Levels.of(column, rows).names();
    if (levels.size() == 1) {
      throw new TrainingException(
          "all outcomes are '" + levels.get(0) + "': there is nothing to tell apart");
    }
    if (levels.size() > 2) {
      throw new TrainingException(
          (data.source() + ", column " + column.name() + ": an outcome is 0 or 1, or one of two")
              + (" texts, but here are " + levels.size() + ": ")
              + String.join(", ", levels.subList(0, Math.min(5, levels.size()))));
    }
    return levels.get(1);
  }

  private static double[] counts(Data data, DataColumn column, int[] rows, String what)
      throws TrainingException {
    double[] counts = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      counts[i] = column.number(rows[i]);
      if (!(counts[i] >= 0)) {
        throw data.badCell(column, rows[i], "is no " + what + ": a number of at least 0");
      }
    }
    return counts;
  }

  double[] successes() {
    return successes;
  }

  double[] trials() {
    return trials;
  }

  boolean grouped() {
    return grouped;
  }

  Optional<String> success() {
    return Optional.ofNullable(success);
  }

  /** R's warning of counts that are no whole numbers. */
  List<String> warnings() {
    for (int i = 0; i < trials.length; i++) {
      if (!isWhole(successes[i]) || !isWhole(trials[i])) {
        return List.of("non-integer #successes in a binomial glm!");
      }
    }
    return List.of();
  }

  private static boolean isWhole(double count) {
    return Math.abs(count - Math.rint(count)) <= WHOLE;
  }
}
