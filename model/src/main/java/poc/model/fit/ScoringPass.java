package poc.model.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import poc.model.Column;

/** A pass over the data with one set of coefficients. */
final class ScoringPass implements Reduction<Scoring> {
  private final Observations observations;
  private final List<Column> columns;
  private final Binomial family;
  private final @Nullable Offset offset;
  private final double @Nullable [] coefficients;

  /**
   * Makes a pass.
   *
   * @param coefficients null for R's starting values, which look at each outcome alone
   */
  ScoringPass(
      Observations observations,
      List<Column> columns,
      Binomial family,
      @Nullable Offset offset,
      double @Nullable [] coefficients) {
    this.observations = observations;
    this.columns = columns;
    this.family = family;
    this.offset = offset;
    this.coefficients = coefficients;
  }

  @Override
  public Scoring start() {
    int fields = observations.fields().size();
    return new Scoring(columns.size(), new DesignRows(columns, fields));
  }

  @Override
  public void join(Scoring sum, Scoring next) {
    sum.factor.join(next.factor);
    sum.deviance += next.deviance;
    sum.logLikelihood += next.logLikelihood;
    sum.extreme |= next.extreme;
  }

  @Override
  public void add(Scoring sum, Block block) {
    sum.reserve(block.size());
    sum.design.fill(block, sum.rows);
    if (offset != null) {
      sum.design.fill(offset.column(), block, sum.offsets);
      multiply(sum.offsets, offset.slope(), block.size());
    }
    if (coefficients == null) {
      begin(sum, block);
    } else {
      predict(sum, block.size(), coefficients);
      score(sum, block);
    }
    for (double[] column : sum.rows) {
      for (int i = 0; i < block.size(); i++) {
        column[i] *= sum.weights[i];
      }
    }
    sum.factor.add(sum.rows, block.size());
  }

  private static void multiply(double[] values, double factor, int size) {
    for (int i = 0; i < size; i++) {
      values[i] *= factor;
    }
  }

  private static void predict(Scoring sum, int rows, double[] coefficients) {
    double[] eta = sum.eta;
    System.arraycopy(sum.offsets, 0, eta, 0, rows);
    for (int j = 0; j < coefficients.length; j++) {
      double[] column = sum.rows[j];
      double coefficient = coefficients[j];
      for (int i = 0; i < rows; i++) {
        eta[i] += coefficient * column[i];
      }
    }
  }

  private void score(Scoring sum, Block block) {
    double[] z = sum.rows[columns.size()];
    boolean grouped = observations.grouped();
    for (int i = 0; i < block.size(); i++) {
      double trials = block.trials()[i];
      double successes = block.successes()[i];
      double eta = sum.eta[i];
      double mu = family.fitted(eta);
      double slope = family.slope(eta);
      if (!(mu < 1)) {
        sum.deviance = Double.NaN;
      } else if (trials > 0) {
        sum.extreme |= Binomial.isExtreme(mu);
        if (grouped) {
          double s = Math.rint(successes);
          sum.logLikelihood += Binomial.logLikelihood(s, Math.rint(trials) - s, mu);
          sum.deviance += Binomial.groupedDeviance(successes, trials, mu);
        } else {
          sum.deviance += family.deviance(successes, trials, eta, mu);
        }
      }
      sum.weights[i] = Math.sqrt(trials * slope * slope / (mu * (1 - mu)));
      z[i] = trials > 0 ? eta - sum.offsets[i] + (successes / trials - mu) / slope : 0;
    }
  }

  /** R's {@code mustart}: each outcome's own probability, drawn towards a half. */
  private void begin(Scoring sum, Block block) {
    double[] z = sum.rows[columns.size()];
    for (int i = 0; i < block.size(); i++) {
      double trials = block.trials()[i];
      double successes = block.successes()[i];
      sum.weights[i] = 0;
      z[i] = 0;
      if (observations.grouped()) {
        begin(sum, i, successes, trials, (successes + 0.5) / (trials + 1));
      } else {
        begin(sum, i, successes, successes, 0.75);
        begin(sum, i, 0, trials - successes, 0.25);
      }
      if (trials > 0) {
        z[i] = z[i] / sum.weights[i] - sum.offsets[i];
        sum.weights[i] = Math.sqrt(sum.weights[i]);
      }
    }
  }

  private void begin(Scoring sum, int i, double successes, double trials, double probability) {
    if (trials == 0) {
      return;
    }
    double eta = family.predictor(probability);
    double mu = family.fitted(eta);
    double slope = family.slope(eta);
    double weight = trials * slope * slope / (mu * (1 - mu));
    sum.weights[i] += weight;
    sum.rows[columns.size()][i] += weight * (eta + (successes / trials - mu) / slope);
    sum.deviance +=
        observations.grouped()
            ? Binomial.groupedDeviance(successes, trials, mu)
            : family.deviance(successes, trials, eta, mu);
  }
}
