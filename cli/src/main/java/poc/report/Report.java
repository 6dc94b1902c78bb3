package poc.report;

import java.util.List;
import java.util.Optional;
import poc.model.Model;
import poc.model.evaluate.CrossValidation;
import poc.model.evaluate.Evaluation;
import poc.model.evaluate.Interval;
import poc.model.evaluate.Sample;

/**
 * What a report tells.
 *
 * @param title what the product is called
 * @param positive what is said where the outcome is expected
 * @param negative what is said where it is not
 * @param model the model
 * @param digest of the model's file, {@code sha256:<hex>}
 * @param data the rows that it is held against
 * @param evaluation how well it predicts them
 * @param validation how well its formula predicts rows it was not fitted to, if that was looked at
 * @param profiles the profile-likelihood intervals of the coefficients; empty if the data is not
 *     what the model was trained on
 */
public record Report(
    String title,
    String positive,
    String negative,
    Model model,
    String digest,
    Sample data,
    Evaluation evaluation,
    Optional<CrossValidation> validation,
    List<Interval> profiles) {

  /** Copies the list. */
  public Report {
    profiles = List.copyOf(profiles);
  }

  /** Whether the model was trained on this data. */
  boolean inSample() {
    return data.isTrainingDataOf(model);
  }

  /** The fairest evaluation that there is. */
  Evaluation fairest() {
    return validation.map(CrossValidation::pooled).orElse(evaluation);
  }

  /** The page, which needs no other file. Equal reports have equal pages. */
  public String html() {
    return ReportPage.html(this);
  }
}
