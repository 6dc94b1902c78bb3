package poc.model.table;

import org.jspecify.annotations.Nullable;

/**
 * A column that is wanted of a table.
 *
 * @param name as in the header
 * @param kind what its cells are taken for
 * @param check what its numbers must be
 * @param ifText what is wrong with a text where numbers are expected, as in {@code is no number}
 */
public record Wanted(String name, Kind kind, Check check, String ifText) {

  /** What cells are taken for. */
  public enum Kind {
    /** Numbers. */
    NUMBERS,
    /** Texts, even those that are numbers. */
    TEXTS,
    /** Numbers, or else texts; there may not be both. */
    EITHER
  }

  /** What the numbers of a column must be. */
  public interface Check {
    /** Is content with all. */
    Check NONE = number -> null;

    /** What is wrong with a number, as in {@code is neither 0 nor 1}; null if nothing is. */
    @Nullable String problem(double number);
  }

  /** A column of numbers or else of texts. */
  public static Wanted column(String name) {
    String ifText = "is no number; to take the column as a factor, write C(" + name + ")";
    return new Wanted(name, Kind.EITHER, Check.NONE, ifText);
  }

  /** A column of texts. */
  public static Wanted factor(String name) {
    return new Wanted(name, Kind.TEXTS, Check.NONE, "");
  }
}
