package poc.model.evaluate;

import java.util.List;
import java.util.Optional;
import poc.model.Field;
import poc.model.Model;
import poc.model.fit.Block;
import poc.model.fit.Observations;
import poc.model.fit.Reduction;

/** The rows of a sample for a fit; those that are held out count for nothing. */
final class SampleRows implements Observations {
  private static final int BLOCK = 512;

  private final Sample sample;
  private final boolean grouped;
  private final double[] trials;

  private SampleRows(Sample sample, boolean grouped, double[] trials) {
    this.sample = sample;
    this.grouped = grouped;
    this.trials = trials;
  }

  /** Whether a model's rows are counts, or weighted. */
  static boolean grouped(Model model) {
    return model.weights().isPresent() || Outcome.of(model).columns().size() > 1;
  }

  /**
   * All rows.
   *
   * @param grouped whether they are counts, or weighted
   */
  static SampleRows all(Sample sample, boolean grouped) {
    return new SampleRows(sample, grouped, sample.rows().trials());
  }

  /** All rows but those of a fold. */
  static SampleRows without(Sample sample, boolean grouped, int[] folds, int fold) {
    double[] trials = sample.rows().trials().clone();
    for (int i = 0; i < trials.length; i++) {
      trials[i] = folds[i] == fold ? 0 : trials[i];
    }
    return new SampleRows(sample, grouped, trials);
  }

  /** Why a fit of so many coefficients to these rows says nothing of others; empty if it does. */
  Optional<String> problem(int coefficients) {
    double rows = 0;
    double counted = 0;
    double successes = 0;
    for (int i = 0; i < trials.length; i++) {
      if (trials[i] > 0) {
        rows += grouped ? 1 : trials[i];
        counted += trials[i];
        successes += sample.rows().successes()[i];
      }
    }
    if (rows < coefficients) {
      return Optional.of((long) rows + " rows are too few for " + coefficients + " coefficients");
    }
    if (successes == 0 || successes == counted) {
      return Optional.of(
          ("all " + (long) counted + " outcomes are " + (successes == 0 ? 0 : 1))
              + ": there is nothing to tell apart");
    }
    return Optional.empty();
  }

  @Override
  public List<Field> fields() {
    return sample.fields();
  }

  @Override
  public boolean grouped() {
    return grouped;
  }

  @Override
  public <A> A reduce(Reduction<A> reduction) {
    A sum = reduction.start();
    for (int from = 0; from < trials.length; from += BLOCK) {
      reduction.add(sum, block(from, Math.min(BLOCK, trials.length - from)));
    }
    return sum;
  }

  private Block block(int from, int size) {
    Block rows = sample.rows();
    double[][] values = new double[sample.fields().size()][];
    for (int field = 0; field < values.length; field++) {
      values[field] = part(rows.values(field), from, size);
    }
    double[] counted = part(trials, from, size);
    double[] successes = part(rows.successes(), from, size);
    for (int i = 0; i < size; i++) {
      successes[i] = counted[i] > 0 ? successes[i] : 0;
    }
    return new Block(size, values, successes, counted);
  }

  private static double[] part(double[] all, int from, int size) {
    double[] part = new double[size];
    System.arraycopy(all, from, part, 0, size);
    return part;
  }
}
