package poc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import poc.model.Contributions;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.Link;
import poc.model.Model;
import poc.model.NumericField;

/** A prediction taken apart, as a table with bars to the left and right of zero. */
final class ContributionBars {

  private static final int WIDTH = 20;

  private final Model model;
  private final Map<String, String> given;

  /**
   * @param given what each field was given as
   */
  ContributionBars(Model model, Map<String, String> given) {
    this.model = model;
    this.given = given;
  }

  List<String> lines(Contributions contributions) {
    boolean logit = model.link() == Link.LOGIT;
    String scale = logit ? "log-odds" : "linear predictor (" + model.link() + ")";
    List<String> names = new ArrayList<>(List.of("average case"));
    contributions.terms().forEach(share -> names.add(name(share.term())));
    names.add(scale);
    int width = names.stream().mapToInt(String::length).max().orElse(0);
    double largest =
        contributions.terms().stream().mapToDouble(s -> Math.abs(s.value())).max().orElse(0);

    List<String> lines = new ArrayList<>();
    lines.add(line("average case", width, contributions.baseline()) + "   " + average());
    for (Contributions.Share share : contributions.terms()) {
      lines.add(
          line(name(share.term()), width, share.value())
              + "   "
              + bar(share.value(), largest).stripTrailing());
    }
    double probability = Math.min(model.link().inverse(contributions.total()), 1);
    lines.add(
        line(scale, width, contributions.total())
            + String.format(Locale.ROOT, "   probability %.4f", probability));
    return lines;
  }

  private static String line(String name, int width, double value) {
    return String.format(Locale.ROOT, "  %-" + width + "s  %+8.4f", name, value + 0.0);
  }

  /** {@code gre = 800}; an interaction is named alone. */
  private String name(String term) {
    String value = given.get(term);
    return value == null ? term : term + " = " + value.strip();
  }

  private String average() {
    List<String> values = new ArrayList<>();
    for (Field field : model.fields()) {
      if (field instanceof NumericField number) {
        values.add(field.name() + String.format(Locale.ROOT, " %.4g", number.mean()));
      } else if (field instanceof FactorField factor) {
        values.add(field.name() + " " + factor.reference());
      }
    }
    return String.join(", ", values);
  }

  private static String bar(double value, double largest) {
    long length = largest > 0 ? Math.round(WIDTH * Math.abs(value) / largest) : 0;
    String blocks = "█".repeat((int) length);
    return value < 0
        ? " ".repeat(WIDTH - (int) length) + blocks + "│"
        : " ".repeat(WIDTH) + "│" + blocks;
  }
}
