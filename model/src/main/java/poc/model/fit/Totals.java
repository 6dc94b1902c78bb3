package poc.model.fit;

import java.util.Arrays;
import java.util.List;
import poc.model.Column;

/** What a fit has to know of the data before it starts. */
final class Totals {
  private final DesignRows design;
  private final double[][] entries;
  private final double[] means;
  private final double[] squares;
  private final double[] lowest;
  private final double[] highest;
  private long rows;
  private double successes;
  private double trials;
  private double saturated;
  private double ways;
  private boolean finite = true;

  private Totals(List<Column> columns, int fields) {
    int size = columns.size();
    design = new DesignRows(columns, fields);
    entries = new double[size][];
    means = new double[size];
    squares = new double[size];
    lowest = new double[size];
    highest = new double[size];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
  }

  /** Sums up the columns of a design matrix and the outcomes. */
  static Reduction<Totals> of(List<Column> columns, Observations observations) {
    return new Reduction<>() {
      @Override
      public Totals start() {
        return new Totals(columns, observations.fields().size());
      }

      @Override
      public void add(Totals sum, Block block) {
        sum.add(block, observations.grouped());
      }

      @Override
      public void join(Totals sum, Totals next) {
        sum.join(next);
      }
    };
  }

  private void add(Block block, boolean grouped) {
    double before = trials;
    for (int i = 0; i < block.size(); i++) {
      double m = block.trials()[i];
      double s = block.successes()[i];
      if (m > 0) {
        rows += grouped ? 1 : (long) m;
        successes += s;
        trials += m;
        saturated += grouped ? Binomial.logLikelihood(s, m - s, s / m) : 0;
        ways += grouped ? Binomial.ways(Math.rint(s), Math.rint(m)) : 0;
      }
    }
    double added = trials - before;
    for (int j = 0; j < entries.length; j++) {
      if (entries[j] == null || entries[j].length < block.size()) {
        entries[j] = new double[block.size()];
      }
    }
    design.fill(block, entries);
    for (int j = 0; j < entries.length && added > 0; j++) {
      moments(j, block, before, added);
    }
  }

  /** Chan, Golub and LeVeque's way to join means and squares, which does not cancel. */
  private void moments(int j, Block block, double before, double added) {
    double[] x = entries[j];
    double mean = 0;
    for (int i = 0; i < block.size(); i++) {
      double m = block.trials()[i];
      finite &= Math.abs(x[i]) < Double.POSITIVE_INFINITY;
      mean += m / added * x[i];
      if (m > 0) {
        lowest[j] = Math.min(lowest[j], x[i]);
        highest[j] = Math.max(highest[j], x[i]);
      }
    }
    double square = 0;
    for (int i = 0; i < block.size(); i++) {
      square += block.trials()[i] * (x[i] - mean) * (x[i] - mean);
    }
    joinMoments(j, before, mean, square, added);
  }

  private void joinMoments(int j, double before, double mean, double square, double added) {
    double all = before + added;
    double shift = mean - means[j];
    means[j] += shift * (added / all);
    squares[j] += square + shift * shift * before * (added / all);
  }

  private void join(Totals next) {
    if (next.trials > 0) {
      for (int j = 0; j < means.length; j++) {
        joinMoments(j, trials, next.means[j], next.squares[j], next.trials);
        lowest[j] = Math.min(lowest[j], next.lowest[j]);
        highest[j] = Math.max(highest[j], next.highest[j]);
      }
    }
    rows += next.rows;
    successes += next.successes;
    trials += next.trials;
    saturated += next.saturated;
    ways += next.ways;
    finite &= next.finite;
  }

  /** The rows of the data that count. */
  long rows() {
    return rows;
  }

  double successes() {
    return successes;
  }

  double trials() {
    return trials;
  }

  /** The logarithm of the number of ways in which the counts of the rows can come about. */
  double ways() {
    return ways;
  }

  /** Whether all entries of the design matrix are finite numbers. */
  boolean finite() {
    return finite;
  }

  /** The deviance of a model that fits one probability to every row. */
  double deviance(double probability) {
    return -2 * (Binomial.logLikelihood(successes, trials - successes, probability) - saturated);
  }

  /** The standard deviation of a column over all trials. */
  double deviation(int column) {
    return Math.sqrt(squares[column] / trials);
  }

  /** The distance from a column's smallest to its largest entry. */
  double range(int column) {
    return highest[column] - lowest[column];
  }
}
