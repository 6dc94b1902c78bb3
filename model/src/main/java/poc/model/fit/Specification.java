package poc.model.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.model.Link;

/**
 * What to fit.
 *
 * @param formula what is predicted from what
 * @param link what maps the linear predictor to a probability
 * @param ridge the penalty, 0 for none; see {@link Glm}
 * @param weights the name of a column that says how often each row counts
 * @param threshold the probability from which on the outcome is expected, between 0 and 1
 */
public record Specification(
    Formula formula, Link link, double ridge, Optional<String> weights, double threshold) {

  /** The threshold as long as nobody asks for another. */
  private static final double EVEN = 0.5;

  /**
   * Checks penalty and threshold.
   *
   * @throws IllegalArgumentException unless the penalty is a number of at least 0 and the threshold
   *     lies between 0 and 1
   */
  public Specification {
    if (!(ridge >= 0 && ridge < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the ridge penalty must be a number of at least 0");
    }
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException("the threshold must lie between 0 and 1");
    }
  }

  /** Plain logistic regression. */
  public static Specification of(Formula formula) {
    return new Specification(formula, Link.LOGIT, 0, Optional.empty(), EVEN);
  }

  /** A copy with this link. */
  public Specification withLink(Link other) {
    return new Specification(formula, other, ridge, weights, threshold);
  }

  /** A copy with this penalty. */
  public Specification withRidge(double lambda) {
    return new Specification(formula, link, lambda, weights, threshold);
  }

  /** A copy whose rows count as often as this column says. */
  public Specification withWeights(String column) {
    return new Specification(formula, link, ridge, Optional.of(column), threshold);
  }

  /** A copy that decides by this probability. */
  public Specification withThreshold(double probability) {
    return new Specification(formula, link, ridge, weights, probability);
  }

  /**
   * The same for data of these columns.
   *
   * @throws TrainingException if the formula's {@code .} stands for none, or the column of weights
   *     is used twice
   */
  public Specification withColumns(List<String> columns) throws TrainingException {
    List<String> others = new ArrayList<>(columns);
    weights.ifPresent(others::remove);
    Specification resolved =
        new Specification(formula.withColumns(others), link, ridge, weights, threshold);
    resolved.checkWeights();
    return resolved;
  }

  private void checkWeights() throws TrainingException {
    if (weights.isEmpty()) {
      return;
    }
    if (formula.response() instanceof Response.Counts) {
      throw new TrainingException(
          "cbind() already says how often each row counts, so there can be no column of weights");
    }
    String name = weights.get();
    if (formula.response().columns().contains(name)
        || formula.uses().stream().anyMatch(use -> use.name().equals(name))) {
      throw new TrainingException("the column of weights, " + name + ", is part of the formula");
    }
  }

  /** The columns of the data that are needed: the response's, the weights, and the fields'. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>(formula.response().columns());
    weights.ifPresent(columns::add);
    formula.uses().forEach(use -> columns.add(use.name()));
    return columns;
  }
}
