package poc.model;

import java.util.List;

/**
 * What a model says of one observation.
 *
 * @param result whether the probability reaches the model's threshold
 * @param probability the estimated probability of the outcome, 0 to 1
 * @param lower the lower end of the 95 % Wald interval of the probability
 * @param upper the upper end of that interval
 * @param link the estimated linear predictor, log-odds for a logit link; infinite only for inputs
 *     near the largest double
 * @param standardError the standard error of the link
 * @param extrapolated the fields whose value lies outside the range that the model was trained on
 */
public record Prediction(
    boolean result,
    double probability,
    double lower,
    double upper,
    double link,
    double standardError,
    List<String> extrapolated) {

  /** Copies the list. */
  public Prediction {
    extrapolated = List.copyOf(extrapolated);
  }
}
