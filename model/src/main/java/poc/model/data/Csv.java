package poc.model.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How CSV is read, and what to say where it is none. */
public final class Csv {
  private static final Pattern AT_LINE =
      Pattern.compile("(.*) \\(record starting at line (\\d+)\\)", Pattern.DOTALL);

  private Csv() {}

  /** By RFC 4180; the number of a record's cells is not looked at, and empty lines are skipped. */
  public static CsvReader.CsvReaderBuilder reader(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  /**
   * What to throw for what is no CSV.
   *
   * @param linesBefore how many lines of the source came before those that were parsed
   */
  public static DataException invalid(String source, long linesBefore, CsvParseException cause) {
    Matcher matcher = AT_LINE.matcher(String.valueOf(cause.getMessage()));
    if (!matcher.matches()) {
      return new DataException(source + " is not valid CSV: " + cause.getMessage(), cause);
    }
    long line = linesBefore + Long.parseLong(matcher.group(2));
    return new DataException(
        source + ", line " + line + " is not valid CSV: " + matcher.group(1), cause);
  }

  /** What to throw for bytes that are no UTF-8. */
  public static DataException notUtf8(String source, Exception cause) {
    return new DataException(source + " is not in UTF-8", cause);
  }
}
