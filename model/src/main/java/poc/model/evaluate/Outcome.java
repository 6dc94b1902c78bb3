package poc.model.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import poc.model.Model;
import poc.model.Numerals;

/**
 * Reads what came true from a row: 0 or 1, one of two texts, or counts of successes and failures,
 * as the left side of the model's formula says.
 */
final class Outcome {
  private final List<String> columns;
  private final boolean counts;
  private final @Nullable String success;
  private @Nullable String failure;

  /** What a cell must be; the reason if it is not. */
  static final class BadCell extends Exception {
    private static final long serialVersionUID = 1;

    private final int column;

    BadCell(int column, String reason) {
      super(reason, null, false, false);
      this.column = column;
    }

    int column() {
      return column;
    }
  }

  private Outcome(List<String> columns, boolean counts, @Nullable String success) {
    this.columns = columns;
    this.counts = counts;
    this.success = success;
  }

  /** The outcome of a model. */
  static Outcome of(Model model) {
    String response = model.response().strip();
    if (response.startsWith("cbind(") && response.endsWith(")")) {
      List<String> names = names(response.substring(6, response.length() - 1));
      if (names.size() == 2) {
        return new Outcome(names, true, null);
      }
    }
    return new Outcome(List.of(bare(response)), false, model.success().orElse(null));
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || (text.charAt(i) == ',' && !quoted)) {
        names.add(bare(text.substring(start, i)));
        start = i + 1;
      } else if (text.charAt(i) == '`') {
        quoted = !quoted;
      }
    }
    return names;
  }

  /** A column's name without the backticks that a formula needs. */
  private static String bare(String name) {
    String text = name.strip();
    boolean quoted = text.length() > 2 && text.startsWith("`") && text.endsWith("`");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** The names of the columns that it is read from: one, or two of counts. */
  List<String> columns() {
    return columns;
  }

  /** Successes and failures of a row with these texts, none of which is missing. */
  long[] read(List<String> texts) throws BadCell {
    if (counts) {
      return new long[] {count(texts, 0), count(texts, 1)};
    }
    boolean positive = success == null ? zeroOrOne(texts.get(0)) : isSuccess(texts.get(0), success);
    return new long[] {positive ? 1 : 0, positive ? 0 : 1};
  }

  private static long count(List<String> texts, int column) throws BadCell {
    double count = Numerals.parse(texts.get(column));
    if (!(count >= 0) || count != Math.rint(count) || count > 1e15) {
      throw new BadCell(column, "is no count");
    }
    return (long) count;
  }

  private static boolean zeroOrOne(String text) throws BadCell {
    double number = Numerals.parse(text);
    if (number == 0 || number == 1) {
      return number == 1;
    }
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return text.equalsIgnoreCase("true");
    }
    throw new BadCell(0, "is neither 0 nor 1");
  }

  private boolean isSuccess(String text, String level) throws BadCell {
    if (text.equals(level)) {
      return true;
    }
    if (failure == null) {
      failure = text;
    }
    if (!text.equals(failure)) {
      throw new BadCell(0, "is neither " + level + " nor " + failure);
    }
    return false;
  }
}
