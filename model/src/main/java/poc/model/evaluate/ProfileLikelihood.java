package poc.model.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import poc.model.Coefficient;
import poc.model.Column;
import poc.model.Model;
import poc.model.fit.Glm;
import poc.model.fit.GlmFit;
import poc.model.fit.Offset;
import poc.model.fit.TrainingException;

/**
 * Intervals of coefficients by the likelihood itself, which need not be symmetric: all values of a
 * coefficient at which the best fit of the others costs less than {@code z(0.975)²} of deviance. D.
 * J. Venzon and S. H. Moolgavkar, A Method for Computing Profile-Likelihood-Based Confidence
 * Intervals, Applied Statistics 37 (1988), 87-94.
 *
 * <p>R's {@code confint} finds the ends by a spline through a few points of the signed root of that
 * cost; here they are found to many more digits by false position, because that root is nearly a
 * straight line.
 */
public final class ProfileLikelihood {
  /** Beyond this many standard errors there is no end: the outcomes are separated. */
  private static final double FARTHEST = 50;

  private static final double TOLERANCE = 1e-9;
  private static final int MOST_STEPS = 60;
  private static final Interval NONE = new Interval(Double.NaN, Double.NaN);

  private final Glm glm;
  private final Model model;
  private final SampleRows rows;
  private final double deviance;

  private ProfileLikelihood(Glm glm, Model model, SampleRows rows, double deviance) {
    this.glm = glm;
    this.model = model;
    this.rows = rows;
    this.deviance = deviance;
  }

  /**
   * The intervals of a model's coefficients.
   *
   * @param sample the rows that the model was fitted to
   * @return one for each coefficient: with an infinite end where the likelihood sets none, and of
   *     NaN where the profile cannot be fitted, or the fit was penalized and has no likelihood
   */
  public static List<Interval> of(Model model, Sample sample) {
    List<Interval> intervals = new ArrayList<>();
    Glm glm = new Glm(model.link(), 0, null, 1e-12, 100);
    SampleRows rows = SampleRows.all(sample, SampleRows.grouped(model));
    try {
      double deviance = glm.fit(model.columns(), rows).statistics().deviance();
      ProfileLikelihood profile = new ProfileLikelihood(glm, model, rows, deviance);
      for (int j = 0; j < model.coefficients().size(); j++) {
        intervals.add(model.fit().ridge() > 0 ? NONE : profile.interval(j));
      }
    } catch (TrainingException e) {
      model.coefficients().forEach(coefficient -> intervals.add(NONE));
    } catch (IOException e) {
      throw inMemory(e);
    }
    return intervals;
  }

  private Interval interval(int j) {
    return new Interval(end(j, -1), end(j, 1));
  }

  /** The end on one side, as the distance from the estimate in standard errors. */
  private double end(int j, int side) {
    Coefficient coefficient = model.coefficients().get(j);
    double step = side * coefficient.standardError();
    double target = Interval.Z_975;
    double low = 0;
    double lowRoot = 0;
    double high = target;
    try {
      double highRoot = root(j, coefficient.estimate() + high * step);
      while (highRoot < target) {
        low = high;
        lowRoot = highRoot;
        high *= 2;
        if (high > FARTHEST) {
          return side * Double.POSITIVE_INFINITY;
        }
        highRoot = root(j, coefficient.estimate() + high * step);
      }
      return coefficient.estimate() + step * between(j, step, low, lowRoot, high, highRoot);
    } catch (TrainingException e) {
      return Double.NaN;
    }
  }

  /** False position with Illinois's halving, which keeps both ends moving. */
  private double between(int j, double step, double from, double fromRoot, double to, double toRoot)
      throws TrainingException {
    double estimate = model.coefficients().get(j).estimate();
    double low = from;
    double high = to;
    double lowMiss = fromRoot - Interval.Z_975;
    double highMiss = toRoot - Interval.Z_975;
    for (int i = 0; i < MOST_STEPS && high - low > TOLERANCE; i++) {
      double middle = (low * highMiss - high * lowMiss) / (highMiss - lowMiss);
      double miss = root(j, estimate + middle * step) - Interval.Z_975;
      if (Math.abs(miss) < TOLERANCE) {
        return middle;
      }
      if (miss > 0) {
        high = middle;
        highMiss = miss;
        lowMiss /= 2;
      } else {
        low = middle;
        lowMiss = miss;
        highMiss /= 2;
      }
    }
    return (low + high) / 2;
  }

  /** The root of what it costs to hold a coefficient at a value. */
  private double root(int j, double value) throws TrainingException {
    List<Column> others = new ArrayList<>(model.columns());
    Column column = others.remove(j);
    try {
      GlmFit held = glm.withOffset(new Offset(column, value)).fit(others, rows);
      return Math.sqrt(Math.max(0, held.statistics().deviance() - deviance));
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private static IllegalStateException inMemory(IOException e) {
    return new IllegalStateException("rows in memory cannot fail to be read", e);
  }
}
