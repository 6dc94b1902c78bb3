package poc.model.evaluate;

import java.util.List;
import java.util.function.IntPredicate;
import poc.model.Coefficient;
import poc.model.Column;
import poc.model.Link;
import poc.model.Model;
import poc.model.Observation;
import poc.model.fit.GlmFit;

/** What a fit says of many rows. */
final class LinearPredictor {
  private final Link link;
  private final List<Column> columns;
  private final double[] coefficients;

  private LinearPredictor(Link link, List<Column> columns, List<Coefficient> coefficients) {
    this.link = link;
    this.columns = columns;
    this.coefficients = coefficients.stream().mapToDouble(Coefficient::estimate).toArray();
  }

  LinearPredictor(Model model) {
    this(model.link(), model.columns(), model.coefficients());
  }

  /** Of a fit's own columns; one that could not be estimated counts for nothing, as in R. */
  LinearPredictor(Link link, GlmFit fit) {
    this(link, fit.columns(), fit.coefficients());
  }

  /** The rows of a sample that are wanted, as cases. */
  Cases cases(Sample sample, IntPredicate wanted) {
    double[] row = new double[sample.fields().size()];
    Observation observation = Observation.viewOf(row);
    Cases.Builder cases = new Cases.Builder();
    for (int i = 0; i < sample.size(); i++) {
      if (wanted.test(i)) {
        for (int field = 0; field < row.length; field++) {
          row[field] = sample.rows().values(field)[i];
        }
        long successes = (long) sample.rows().successes()[i];
        long failures = (long) sample.rows().trials()[i] - successes;
        cases.add(logOdds(observation), successes, failures);
      }
    }
    return cases.build();
  }

  /** The log-odds of a row of these values. */
  double logOdds(double[] values) {
    return logOdds(Observation.viewOf(values));
  }

  private double logOdds(Observation observation) {
    double eta = 0;
    for (int j = 0; j < coefficients.length; j++) {
      eta += coefficients[j] * columns.get(j).of(observation);
    }
    if (link == Link.LOGIT) {
      return eta;
    }
    double p = Math.min(link.inverse(eta), 1);
    return StrictMath.log(p) - StrictMath.log1p(-p);
  }
}
