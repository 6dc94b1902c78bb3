package poc.model.table;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where records end, by the rules of the CSV reader: a quote opens a quoted cell only as the first
 * character of a cell, two quotes in it are one, and line ends within quotes end nothing.
 */
final class RecordEnds {
  private enum In {
    CELL_START,
    CELL,
    QUOTES,
    QUOTE_IN_QUOTES
  }

  private final byte[] delimiter;

  RecordEnds(char delimiter) {
    this.delimiter = String.valueOf(delimiter).getBytes(UTF_8);
  }

  /**
   * The end of the last record that ends with certainty before the end of the bytes; -1 if there is
   * none. A carriage return in the last place is not certain, because a line feed may follow.
   *
   * @param bytes start with a record
   */
  int last(byte[] bytes, int length) {
    return hasQuote(bytes, length) ? lastUnquoted(bytes, length) : lastLine(bytes, length);
  }

  private static boolean hasQuote(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '"') {
        return true;
      }
    }
    return false;
  }

  private static int lastLine(byte[] bytes, int length) {
    for (int i = length - 1; i >= 0; i--) {
      if (bytes[i] == '\n' || (bytes[i] == '\r' && i < length - 1)) {
        return i + 1;
      }
    }
    return -1;
  }

  private int lastUnquoted(byte[] bytes, int length) {
    In in = In.CELL_START;
    int last = -1;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (in == In.QUOTES) {
        in = b == '"' ? In.QUOTE_IN_QUOTES : In.QUOTES;
      } else if (b == '\n' || b == '\r') {
        in = In.CELL_START;
        last = b == '\n' || i < length - 1 ? i + 1 : last;
      } else if (isDelimiter(bytes, i)) {
        in = In.CELL_START;
      } else if (b == '"' && in != In.CELL) {
        in = In.QUOTES;
      } else {
        in = In.CELL;
      }
    }
    return last;
  }

  /** Whether a delimiter ends here. */
  private boolean isDelimiter(byte[] bytes, int position) {
    int first = position - delimiter.length + 1;
    if (first < 0) {
      return false;
    }
    for (int i = 0; i < delimiter.length; i++) {
      if (bytes[first + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }
}
