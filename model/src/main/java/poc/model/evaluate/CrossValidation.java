package poc.model.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import poc.model.Model;
import poc.model.fit.Glm;
import poc.model.fit.GlmFit;
import poc.model.fit.TrainingException;

/**
 * How a model's formula predicts rows that it was not fitted to: each fold is predicted by a fit to
 * all others.
 *
 * @param folds what became of each fold
 * @param pooled the predictions of all folds together
 */
public record CrossValidation(List<Evaluation> folds, Evaluation pooled) {

  /** Deals the rows; any other would do as well, but the same rows shall give the same folds. */
  private static final long SEED = 20170101;

  /** Copies the list. */
  public CrossValidation {
    folds = List.copyOf(folds);
  }

  /**
   * Fits and predicts fold by fold. The folds are stratified: each has nearly the same share of
   * rows with the outcome.
   *
   * @param count how many folds, from 2 to the number of rows
   * @throws EvaluationException if the rows without a fold cannot be fitted, or are too few or of
   *     one outcome alone
   */
  public static CrossValidation of(Model model, Sample sample, int count)
      throws EvaluationException {
    boolean grouped = SampleRows.grouped(model);
    Glm glm = Glm.of(model.link()).withRidge(model.fit().ridge());
    int[] folds = deal(sample, count);
    List<Evaluation> evaluations = new ArrayList<>();
    Cases.Builder pooled = new Cases.Builder();
    for (int fold = 0; fold < count; fold++) {
      int heldOut = fold;
      GlmFit fit = fit(glm, model, SampleRows.without(sample, grouped, folds, fold), fold, count);
      Cases cases =
          new LinearPredictor(model.link(), fit).cases(sample, row -> folds[row] == heldOut);
      evaluations.add(Evaluation.of(cases, model.threshold()));
      pooled.add(cases);
    }
    return new CrossValidation(evaluations, Evaluation.of(pooled.build(), model.threshold()));
  }

  private static GlmFit fit(Glm glm, Model model, SampleRows rows, int fold, int count)
      throws EvaluationException {
    String without = "without fold " + (fold + 1) + " of " + count + ", ";
    Optional<String> problem = rows.problem(model.columns().size());
    if (problem.isPresent()) {
      throw new EvaluationException(without + problem.get() + "; take fewer folds");
    }
    try {
      return glm.fit(model.columns(), rows);
    } catch (TrainingException e) {
      throw new EvaluationException(without + e.getMessage() + "; take fewer folds", e);
    } catch (IOException e) {
      throw new IllegalStateException("rows in memory cannot fail to be read", e);
    }
  }

  /**
   * The fold of each row: rows with the outcome and rows without it are shuffled apart and dealt in
   * turns. A row of counts goes with those that it has more of.
   */
  static int[] deal(Sample sample, int count) {
    List<Integer> with = new ArrayList<>();
    List<Integer> without = new ArrayList<>();
    for (int i = 0; i < sample.size(); i++) {
      boolean more = 2 * sample.rows().successes()[i] > sample.rows().trials()[i];
      (more ? with : without).add(i);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    shuffle(with, random);
    shuffle(without, random);
    int[] folds = new int[sample.size()];
    int next = 0;
    for (int row : with) {
      folds[row] = next++ % count;
    }
    for (int row : without) {
      folds[row] = next++ % count;
    }
    return folds;
  }

  /** Fisher and Yates' shuffle. */
  private static void shuffle(List<Integer> rows, SplittableRandom random) {
    for (int i = rows.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int row = rows.get(i);
      rows.set(i, rows.get(j));
      rows.set(j, row);
    }
  }
}
