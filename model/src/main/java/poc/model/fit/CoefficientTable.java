package poc.model.fit;

import java.util.ArrayList;
import java.util.List;
import poc.model.Aliased;
import poc.model.Coefficient;

/** The table of coefficients, laid out by the rules of R's {@code printCoefmat}. */
final class CoefficientTable {
  private static final int DIGITS = 4;
  private static final int TEST_DIGITS = DIGITS - 1;

  private CoefficientTable() {}

  /**
   * The lines of the table: heading, a line for each coefficient, and a legend if stars occur.
   *
   * @param aliased the coefficients that are shown as NA
   */
  static List<String> lines(List<Coefficient> coefficients, List<Aliased> aliased) {
    List<Double> p = coefficients.stream().map(Coefficient::p).toList();
    List<String> estimates = estimates(coefficients);
    int n = coefficients.size();
    List<List<String>> columns = new ArrayList<>();
    columns.add(column("", coefficients.stream().map(Coefficient::name).toList()));
    columns.add(column("Estimate", estimates.subList(0, n)));
    columns.add(column("Std. Error", estimates.subList(n, 2 * n)));
    columns.add(column("z value", zValues(coefficients)));
    columns.add(column("Pr(>|z|)", pValues(p)));
    boolean stars = p.stream().anyMatch(value -> value < 0.1);
    if (stars) {
      columns.add(column("", p.stream().map(CoefficientTable::stars).toList()));
    }
    for (Aliased entry : aliased) {
      for (int j = 0; j < columns.size(); j++) {
        String cell = j == 0 ? entry.name() : j == 5 ? "" : "NA";
        columns.get(j).add(entry.position() + 1, cell);
      }
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i <= n + aliased.size(); i++) {
      StringBuilder line = new StringBuilder();
      for (int j = 0; j < columns.size(); j++) {
        boolean left = j == 0 || j == 5;
        line.append(j == 0 ? "" : " ").append(padded(columns.get(j), i, left));
      }
      lines.add(line.toString().stripTrailing());
    }
    if (stars) {
      lines.add("---");
      lines.add("Signif. codes:  0 '***' 0.001 '**' 0.01 '*' 0.05 '.' 0.1 ' ' 1");
    }
    return lines;
  }

  private static List<String> column(String heading, List<String> cells) {
    List<String> column = new ArrayList<>(List.of(heading));
    column.addAll(cells);
    return column;
  }

  private static String padded(List<String> column, int row, boolean left) {
    int width = column.stream().mapToInt(String::length).max().orElse(0);
    String blanks = " ".repeat(width - column.get(row).length());
    return left ? column.get(row) + blanks : blanks + column.get(row);
  }

  /**
   * Estimates and then standard errors: they share their decimals, and one that rounds to zero is
   * shown by itself.
   */
  private static List<String> estimates(List<Coefficient> coefficients) {
    List<Double> values = new ArrayList<>();
    coefficients.forEach(c -> values.add(c.estimate()));
    coefficients.forEach(c -> values.add(c.standardError()));
    int smallest =
        values.stream().filter(v -> v != 0).mapToInt(NumberFormat::exponent).min().orElse(0);
    List<String> texts = rounded(values, Math.max(1, DIGITS - 1 - smallest));
    for (int i = 0; i < texts.size(); i++) {
      if (values.get(i) != 0 && Double.parseDouble(texts.get(i)) == 0) {
        texts.set(i, NumberFormat.format(values.get(i), TEST_DIGITS));
      }
    }
    return texts;
  }

  private static List<String> zValues(List<Coefficient> coefficients) {
    return rounded(coefficients.stream().map(Coefficient::z).toList(), TEST_DIGITS);
  }

  private static List<String> rounded(List<Double> values, int decimals) {
    return NumberFormat.format(
        values.stream().map(value -> NumberFormat.round(value, decimals)).toList(), DIGITS);
  }

  /** R's {@code format.pval}: small values are formatted apart, the smallest only bounded. */
  private static List<String> pValues(List<Double> p) {
    double bound = Math.ulp(1.0);
    List<Double> large = p.stream().filter(v -> v >= bound && isLarge(v)).toList();
    List<Double> small = p.stream().filter(v -> v >= bound && !isLarge(v)).toList();
    List<String> largeTexts = NumberFormat.format(large, TEST_DIGITS);
    List<String> smallTexts = NumberFormat.format(small, TEST_DIGITS);
    int widest = 0;
    for (String text : largeTexts) {
      widest = Math.max(widest, text.length());
    }
    for (String text : smallTexts) {
      widest = Math.max(widest, text.length());
    }
    String tiny = (widest <= 6 ? "<" : "< ") + NumberFormat.format(bound, 1);
    List<String> texts = new ArrayList<>();
    int nextLarge = 0;
    int nextSmall = 0;
    for (double value : p) {
      if (value < bound) {
        texts.add(tiny);
      } else {
        texts.add(isLarge(value) ? largeTexts.get(nextLarge++) : smallTexts.get(nextSmall++));
      }
    }
    return texts;
  }

  private static boolean isLarge(double p) {
    return NumberFormat.exponent(p) >= -4;
  }

  private static String stars(double p) {
    if (p <= 0.001) {
      return "***";
    }
    if (p <= 0.01) {
      return "**";
    }
    return p <= 0.05 ? "*" : p <= 0.1 ? "." : "";
  }
}
