package poc.model.fit;

import java.util.ArrayList;
import java.util.List;
import poc.model.FitStatistics;
import poc.model.Link;
import poc.model.Model;
import poc.model.Numerals;

/** A model told in the manner of R's {@code summary(glm(...))}. */
public final class Summary {
  private static final int DIGITS = 5;

  private Summary() {}

  /** The lines of the summary, without line ends. */
  public static List<String> lines(Trained trained) {
    Model model = trained.model();
    FitStatistics fit = model.fit();
    List<String> lines = new ArrayList<>();
    lines.add("Call:");
    lines.add(call(model));
    lines.add("");
    lines.add("Coefficients:" + undefined(model.aliased().size()));
    lines.addAll(CoefficientTable.lines(model.coefficients(), model.aliased()));
    lines.add("");
    model
        .success()
        .ifPresent(level -> lines.add("(Modelled: " + model.response() + " is '" + level + "')"));
    if (fit.ridge() != 0) {
      lines.add(
          "(Ridge penalty "
              + Numerals.format(fit.ridge())
              + ": estimates are drawn towards zero, and their tests are only a guide)");
    }
    if (fit.isKnown()) {
      statistics(trained, lines);
    } else {
      lines.add("(Deviances, AIC and rows are not known: the imported file does not hold them)");
    }
    for (String warning : trained.warnings()) {
      lines.add("");
      lines.add("Warning: " + warning);
    }
    return lines;
  }

  private static void statistics(Trained trained, List<String> lines) {
    FitStatistics fit = trained.model().fit();
    lines.add("(Dispersion parameter for binomial family taken to be 1)");
    lines.add("");
    List<String> deviances =
        NumberFormat.format(List.of(fit.nullDeviance(), fit.deviance()), DIGITS);
    int width = Math.max(deviances.get(0).length(), deviances.get(1).length());
    int dfWidth = Integer.toString(fit.dfNull()).length();
    lines.add(deviance("    Null", deviances.get(0), width, fit.dfNull(), dfWidth));
    lines.add(deviance("Residual", deviances.get(1), width, fit.dfResidual(), dfWidth));
    if (trained.rowsDropped() == 1) {
      lines.add("  (1 observation deleted due to missingness)");
    } else if (trained.rowsDropped() > 1) {
      lines.add("  (" + trained.rowsDropped() + " observations deleted due to missingness)");
    }
    lines.add("AIC: " + NumberFormat.format(fit.aic(), DIGITS));
    lines.add("");
    lines.add("Number of Fisher Scoring iterations: " + fit.iterations());
  }

  private static String call(Model model) {
    StringBuilder call = new StringBuilder("glm(formula = ").append(model.formula());
    call.append(", family = binomial");
    if (model.link() != Link.LOGIT) {
      call.append("(link = \"").append(model.link()).append("\")");
    }
    model.weights().ifPresent(name -> call.append(", weights = ").append(Formula.quote(name)));
    return call.append(')').toString();
  }

  private static String undefined(int aliased) {
    return aliased == 0 ? "" : " (" + aliased + " not defined because of singularities)";
  }

  private static String deviance(String which, String value, int width, int df, int dfWidth) {
    String freedom = Integer.toString(df);
    return which
        + " deviance: "
        + (" ".repeat(width - value.length()) + value)
        + "  on "
        + (" ".repeat(dfWidth - freedom.length()) + freedom)
        + "  degrees of freedom";
  }
}
