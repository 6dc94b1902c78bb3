package poc.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import poc.model.Link;
import poc.model.fit.Specification;
import poc.product.Training;

/** What to fit, where it is not as {@code poc.yaml} says. */
final class SpecificationOptions {

  @Option(
      names = "--formula",
      paramLabel = "FORMULA",
      description = "such as 'admit ~ gre + gpa + C(rank)' (default: model.formula of poc.yaml)")
  private @Nullable String formula;

  @Option(
      names = "--link",
      paramLabel = "LINK",
      description =
          "logit, probit, cloglog, log or cauchit (default: model.link of poc.yaml, or logit)")
  private @Nullable String link;

  @Option(
      names = "--weights",
      paramLabel = "COLUMN",
      description =
          "a column of the data that says how often each row counts (default: model.weights of"
              + " poc.yaml, or none)")
  private @Nullable String weights;

  @Option(
      names = "--ridge",
      paramLabel = "LAMBDA",
      description =
          "penalty on the squared, standardized coefficients, for outcomes that are separated"
              + " (default: model.ridge of poc.yaml, or none)")
  private @Nullable Double ridge;

  @Option(
      names = "--threshold",
      paramLabel = "P",
      description =
          "the probability from which on the outcome is expected, between 0 and 1 (default:"
              + " model.threshold of poc.yaml, or 0.5)")
  private @Nullable Double threshold;

  /**
   * What a project says, and these options above it.
   *
   * @throws Failure if an option's value is not allowed
   */
  Specification over(Training training) {
    Specification plain =
        Specification.of(Models.formula(formula == null ? training.formula() : formula));
    String column = weights == null ? training.weights().orElse(null) : weights;
    try {
      return (column == null ? plain : plain.withWeights(column))
          .withLink(link == null ? training.link() : Link.of(link))
          .withRidge(ridge == null ? training.ridge() : ridge)
          .withThreshold(threshold == null ? training.threshold() : threshold);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("these options cannot be used: " + e.getMessage());
    }
  }
}
