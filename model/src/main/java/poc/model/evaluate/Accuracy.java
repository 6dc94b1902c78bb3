package poc.model.evaluate;

import poc.model.Logistic;

/**
 * How far predicted probabilities are from what came true; both scores are proper, so that no other
 * probabilities than the true ones do better on average.
 *
 * @param logLoss the mean of {@code -log} of the probability given to what came true, in natural
 *     units; infinite if something came true that was given none
 * @param brier the mean squared difference between probability and outcome, 0 to 1: G. W. Brier,
 *     Verification of Forecasts Expressed in Terms of Probability, Monthly Weather Review 78 (1950)
 * @param nullLogLoss the log-loss of predicting the share of positives for every case
 * @param nullBrier the Brier score of the same
 */
public record Accuracy(double logLoss, double brier, double nullLogLoss, double nullBrier) {

  /** The scores of these cases; NaN if there are none. */
  public static Accuracy of(Cases cases) {
    double logLoss = 0;
    double brier = 0;
    for (int group = 0; group < cases.groups(); group++) {
      double link = cases.logOdds(group);
      double p = cases.probability(group);
      double q = Cases.inverseLogit(-link);
      logLoss += times(cases.positives(group), Logistic.softplus(-link));
      logLoss += times(cases.negatives(group), Logistic.softplus(link));
      brier += cases.positives(group) * q * q + cases.negatives(group) * p * p;
    }
    double n = cases.size();
    double share = cases.positives() / n;
    double nullLogLoss =
        -times(cases.positives(), Math.log(share)) / n
            - times(cases.negatives(), Math.log1p(-share)) / n;
    return new Accuracy(logLoss / n, brier / n, nullLogLoss, share * (1 - share));
  }

  /** No case of a kind costs nothing, even where one would cost infinitely much. */
  private static double times(long count, double loss) {
    return count == 0 ? 0 : count * loss;
  }

  /** {@code 1 - brier / nullBrier}: 1 is perfect, 0 no better than the share of positives. */
  public double scaledBrier() {
    return 1 - brier / nullBrier;
  }
}
