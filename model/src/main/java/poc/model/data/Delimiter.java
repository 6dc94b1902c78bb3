package poc.model.data;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What stands between the cells of a record: a given character, or the one that the header has. */
public final class Delimiter {
  private static final String USUAL = ",\t;|";

  /** As much of a header as is looked at, in characters. */
  private static final int START = 1 << 16;

  private static final Delimiter FROM_HEADER = new Delimiter(null);

  private final @Nullable Character given;

  private Delimiter(@Nullable Character given) {
    this.given = given;
  }

  /** The one of comma, tab, semicolon and bar that occurs most often in the header. */
  public static Delimiter fromHeader() {
    return FROM_HEADER;
  }

  /**
   * Reads what a person calls a delimiter: the character itself, {@code tab} or {@code \t}.
   *
   * @throws IllegalArgumentException if it is no single character, or one that cannot delimit
   */
  public static Delimiter parse(String text) {
    String character = text.equals("\\t") || text.equals("tab") ? "\t" : text;
    if (character.length() != 1
        || "\"\r\n".contains(character)
        || Character.isSurrogate(character.charAt(0))) {
      throw new IllegalArgumentException(
          "'" + text + "' is no delimiter: give one character, such as ';' or '|', or 'tab'");
    }
    return new Delimiter(character.charAt(0));
  }

  /** The delimiter of a text that is at its start; the reader stays there. */
  public char in(BufferedReader text) throws IOException {
    return given == null ? mostFrequent(text) : given;
  }

  /** Quotes are respected; a header without any of the usual delimiters has one column. */
  private static char mostFrequent(BufferedReader text) throws IOException {
    text.mark(START);
    int[] counts = new int[USUAL.length()];
    boolean quoted = false;
    for (int i = 0; i < START; i++) {
      int c = text.read();
      if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
        break;
      }
      quoted ^= c == '"';
      int usual = USUAL.indexOf(c);
      if (usual >= 0 && !quoted) {
        counts[usual]++;
      }
    }
    text.reset();
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return USUAL.charAt(most);
  }
}
