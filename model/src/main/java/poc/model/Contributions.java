package poc.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What each term adds to a prediction's linear predictor, which is its log-odds where the link is
 * the logit.
 *
 * <p>An average case is the baseline: each number at its mean among the rows that were fitted, each
 * factor at its reference level. A term's share is the sum over its columns of {@code coefficient ×
 * (entry - the average case's entry)}, so baseline and shares add up to the linear predictor but
 * for rounding. For a model without interactions these are the SHAP values of a linear model with
 * independent inputs, counted from that case: S. M. Lundberg and S.-I. Lee, A Unified Approach to
 * Interpreting Model Predictions, NIPS 2017, section 4.1.
 *
 * @param baseline the linear predictor of the average case
 * @param terms what each term adds, in the order of the model's columns
 * @param total the linear predictor of the observation
 */
public record Contributions(double baseline, List<Share> terms, double total) {

  /**
   * The share of one term: of the columns that are made of the same fields.
   *
   * @param term the field, or the fields of an interaction, joined by colons
   * @param value what it adds to the linear predictor
   */
  public record Share(String term, double value) {}

  /** Copies the list. */
  public Contributions {
    terms = List.copyOf(terms);
  }

  /**
   * Takes a prediction apart.
   *
   * @throws IllegalArgumentException as {@link Model#predict} does
   */
  public static Contributions of(Model model, Observation observation) {
    double total = model.predict(observation).link();
    Observation average = average(model.fields());
    List<String> names = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    double baseline = 0;
    for (int i = 0; i < model.columns().size(); i++) {
      Column column = model.columns().get(i);
      double coefficient = model.coefficients().get(i).estimate();
      double start = entry(column, average);
      baseline += coefficient * start;
      String term = term(column, model.fields());
      if (!term.isEmpty()) {
        int place = names.indexOf(term);
        if (place < 0) {
          place = names.size();
          names.add(term);
          values.add(0.0);
        }
        double share = coefficient * (column.of(observation) - start);
        values.set(place, values.get(place) + share);
      }
    }
    List<Share> shares = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      shares.add(new Share(names.get(i), values.get(i)));
    }
    return new Contributions(baseline, shares, total);
  }

  private static Observation average(List<Field> fields) {
    double[] values = new double[fields.size()];
    for (int i = 0; i < values.length; i++) {
      if (fields.get(i) instanceof NumericField number) {
        values[i] = number.mean();
      } else if (fields.get(i) instanceof FactorField factor) {
        values[i] = factor.levels().indexOf(factor.reference());
      }
    }
    return new Observation(values);
  }

  /** A function that is not defined at the mean, such as 1/x at 0, is counted from 0. */
  private static double entry(Column column, Observation average) {
    double entry = column.of(average);
    return Math.abs(entry) < Double.POSITIVE_INFINITY ? entry : 0;
  }

  /** The fields that a column is made of, joined by colons; empty for the intercept. */
  private static String term(Column column, List<Field> fields) {
    boolean[] used = new boolean[fields.size()];
    mark(column, used);
    StringBuilder term = new StringBuilder();
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        term.append(term.isEmpty() ? "" : ":").append(fields.get(i).name());
      }
    }
    return term.toString();
  }

  private static void mark(Column column, boolean[] used) {
    if (column instanceof Column.Product product) {
      for (Column part : product.parts()) {
        mark(part, used);
      }
    } else if (column instanceof Column.Value value) {
      used[value.field()] = true;
    } else if (column instanceof Column.Indicator indicator) {
      used[indicator.field()] = true;
    } else if (column instanceof Column.Contrast contrast) {
      used[contrast.field()] = true;
    } else if (column instanceof Column.Power power) {
      used[power.field()] = true;
    } else if (column instanceof Column.Log log) {
      used[log.field()] = true;
    } else if (column instanceof Column.SquareRoot root) {
      used[root.field()] = true;
    }
  }
}
