package poc.model.evaluate;

import java.util.function.Supplier;
import poc.model.Model;

/** Data that a model is held against: their rows, or what is left of them. */
public sealed interface Evaluated permits Sample, Scored {

  /** How near two deviances of the same rows are, relative to either. */
  double SAME_DEVIANCE = 1e-8;

  /** What the data is called in messages. */
  String name();

  /** SHA-256 of the data's bytes, as {@code sha256:<hex>}. */
  String digest();

  /** The rows of the data, those left out included. */
  long rowsRead();

  /** The number of complete rows. */
  int size();

  /** The rows that were left out because a value of theirs is missing. */
  default long rowsDropped() {
    return rowsRead() - size();
  }

  /**
   * Whether a model was fitted to these rows: to a file of the same bytes or, for one that was
   * imported or whose data was compressed otherwise, to as many rows with the same deviance.
   */
  boolean isTrainingDataOf(Model model);

  /** The same, of cases that the model predicts. */
  static boolean isTrainingData(Evaluated data, Model model, Supplier<Cases> cases) {
    if (data.digest().equals(model.provenance().dataDigest())) {
      return true;
    }
    if (SampleRows.grouped(model) || data.size() != model.fit().n()) {
      return false;
    }
    double deviance = 2 * data.size() * Accuracy.of(cases.get()).logLoss();
    return Math.abs(deviance - model.fit().deviance()) <= SAME_DEVIANCE * model.fit().deviance();
  }
}
