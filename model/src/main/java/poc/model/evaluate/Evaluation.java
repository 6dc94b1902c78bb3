package poc.model.evaluate;

import java.util.List;

/**
 * Everything that is said of a set of predictions.
 *
 * @param cases the predictions beside what came true
 * @param roc how well they tell outcomes apart
 * @param accuracy how far off they are
 * @param calibration whether they mean what they say
 * @param groups the calibration curve
 * @param confusion what is decided with the threshold
 */
public record Evaluation(
    Cases cases,
    Roc roc,
    Accuracy accuracy,
    Calibration calibration,
    List<CalibrationGroup> groups,
    Confusion confusion) {

  private static final int GROUPS = 10;

  /** Copies the list. */
  public Evaluation {
    groups = List.copyOf(groups);
  }

  /** Evaluates these cases; there is at least one. */
  public static Evaluation of(Cases cases, double threshold) {
    return new Evaluation(
        cases,
        Roc.of(cases),
        Accuracy.of(cases),
        Calibration.of(cases),
        CalibrationGroup.of(cases, GROUPS),
        Confusion.of(cases, threshold));
  }
}
