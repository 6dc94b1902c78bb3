package poc.product;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import poc.model.Link;
import poc.product.ProductYaml.ModelYaml;

/** What {@code model} may say, and what holds where it is silent. */
final class TrainingRules {

  private static final List<String> LINKS =
      Arrays.stream(Link.values()).map(Link::toString).toList();

  private TrainingRules() {}

  /**
   * How the model comes about.
   *
   * @param file {@code poc.yaml}, beside which the data lies
   */
  static Training training(@Nullable ModelYaml yaml, ModelYaml defaults, Path file) {
    ModelYaml own = yaml == null ? ModelYaml.EMPTY : yaml;
    String formula = or(own.formula(), defaults.formula());
    String link = or(own.link(), defaults.link());
    return new Training(
        Optional.ofNullable(own.data()).map(d -> Rules.file("model.data", d, file)),
        Rules.text("model.formula", formula),
        Link.of(Rules.oneOf("model.link", link, LINKS)),
        Optional.ofNullable(own.weights()).map(w -> Rules.text("model.weights", w)),
        ridge(or(own.ridge(), defaults.ridge())),
        threshold(or(own.threshold(), defaults.threshold())));
  }

  private static double ridge(double value) {
    return Rules.require(
        value >= 0 && Double.isFinite(value), "model.ridge", value, "must be at least 0");
  }

  private static double threshold(double value) {
    return Rules.require(
        value > 0 && value < 1,
        "model.threshold",
        value,
        "must be between 0 and 1, neither of them");
  }

  private static <T> T or(@Nullable T own, @Nullable T fallback) {
    return own != null ? own : Objects.requireNonNull(fallback);
  }
}
