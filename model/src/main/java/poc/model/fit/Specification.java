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
 */
public record Specification(Formula formula, Link link, double ridge, Optional<String> weights) {

  /**
   * Checks the penalty.
   *
   * @throws IllegalArgumentException unless it is a number of at least 0
   */
  public Specification {
    if (!(ridge >= 0 && ridge < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the ridge penalty must be a number of at least 0");
    }
  }

  /** Plain logistic regression. */
  public static Specification of(Formula formula) {
    return new Specification(formula, Link.LOGIT, 0, Optional.empty());
  }

  /** A copy with this link. */
  public Specification withLink(Link other) {
    return new Specification(formula, other, ridge, weights);
  }

  /** A copy with this penalty. */
  public Specification withRidge(double lambda) {
    return new Specification(formula, link, lambda, weights);
  }

  /** A copy whose rows count as often as this column says. */
  public Specification withWeights(String column) {
    return new Specification(formula, link, ridge, Optional.of(column));
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
    Specification resolved = new Specification(formula.withColumns(others), link, ridge, weights);
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
