package poc.model.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds columns that separate the outcomes, wholly or in part: the likelihood then rises for ever
 * as their coefficients grow.
 *
 * <p>Scoring moves the linear predictor of what is separated by about 1 in each step, on to
 * infinity, while the deviance settles. Where there is a finite estimate, the last step is smaller
 * than the deviance's own tolerance suggests.
 */
final class Separation {
  private static final double STILL_MOVING = 0.1;

  private Separation() {}

  /**
   * The positions of the columns whose coefficients were still moving.
   *
   * @param move the last step of each coefficient
   */
  static List<Integer> of(Totals totals, double[] move) {
    List<Integer> separating = new ArrayList<>();
    for (int j = 0; j < move.length; j++) {
      if (Math.abs(move[j]) * totals.range(j) > STILL_MOVING) {
        separating.add(j);
      }
    }
    return separating;
  }
}
