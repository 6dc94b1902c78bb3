package poc.model.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * The records of a block of CSV, one after the other, without a copy: where each cell begins and
 * ends. Quotes count by RFC 4180: at the start of a cell only, doubled within it.
 */
final class CsvRecords {
  private final byte[] delimiter;

  private byte[] bytes = new byte[0];
  private int length;
  private int next;
  private long nextLine;

  private int start;
  private int end;
  private long line;
  private int cells;
  private boolean ended;
  private boolean open;
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  CsvRecords(char delimiter) {
    this.delimiter = String.valueOf(delimiter).getBytes(UTF_8);
  }

  /** Begins a block. */
  void begin(Block block) {
    bytes = block.bytes();
    length = block.end();
    next = block.from();
    nextLine = block.firstLine();
  }

  /** Goes to the next record that is no empty line; false if there is none. */
  boolean advance() {
    while (next < length) {
      start = next;
      line = nextLine;
      next = scan(next);
      end = next;
      end -= end > start && bytes[end - 1] == '\n' ? 1 : 0;
      end -= end > start && bytes[end - 1] == '\r' ? 1 : 0;
      ends[cells - 1] = Math.min(ends[cells - 1], end);
      if (end > start) {
        return true;
      }
    }
    return false;
  }

  /** Finds the cells of a record and returns where the next one begins. */
  private int scan(int from) {
    cells = 0;
    ended = false;
    open = false;
    int i = from;
    while (true) {
      int cell = i;
      if (i < length && bytes[i] == '"') {
        i = afterQuotes(i + 1);
      }
      while (i < length && bytes[i] != '\n' && !isDelimiter(i)) {
        i++;
      }
      add(cell, i);
      if (i >= length) {
        return length;
      }
      if (bytes[i] == '\n') {
        nextLine++;
        ended = true;
        return i + 1;
      }
      i += delimiter.length;
    }
  }

  private boolean isDelimiter(int i) {
    return bytes[i] == delimiter[0] && (delimiter.length == 1 || isWholeDelimiter(i));
  }

  private boolean isWholeDelimiter(int i) {
    int end = i + delimiter.length;
    return end <= length && Arrays.equals(bytes, i, end, delimiter, 0, delimiter.length);
  }

  /** The position after the quote that closes a cell; the block's end if there is none. */
  private int afterQuotes(int from) {
    int i = from;
    while (i < length) {
      if (bytes[i] == '\n') {
        nextLine++;
      } else if (bytes[i] == '"') {
        if (i + 1 == length || bytes[i + 1] != '"') {
          return i + 1;
        }
        i++;
      }
      i++;
    }
    open = true;
    return length;
  }

  private void add(int from, int to) {
    if (cells == starts.length) {
      starts = Arrays.copyOf(starts, 2 * cells);
      ends = Arrays.copyOf(ends, 2 * cells);
    }
    starts[cells] = from;
    ends[cells++] = to;
  }

  /** What is left of the block. */
  Block rest() {
    return new Block(bytes, next, length, nextLine);
  }

  /** The bytes of the block. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the record begins. */
  int start() {
    return start;
  }

  /** Where it ends, its line end not counted. */
  int end() {
    return end;
  }

  /** The line of the file in which it begins, from 1. */
  long line() {
    return line;
  }

  /** Whether its last cell has a quote that is not closed. */
  boolean isOpen() {
    return open;
  }

  /** How many cells it has, at least 1. */
  int cells() {
    return cells;
  }

  /** Where a cell begins, its quote counted. */
  int start(int cell) {
    return starts[cell];
  }

  /** Where a cell ends, its quote counted. */
  int end(int cell) {
    return ends[cell];
  }

  /** A cell's text, without its quotes. */
  String text(int cell) {
    int from = starts[cell];
    int to = ends[cell];
    if (from < to && bytes[from] == '"') {
      boolean closed = to - from > 1 && bytes[to - 1] == '"';
      String quoted = new String(bytes, from + 1, to - from - (closed ? 2 : 1), UTF_8);
      return quoted.replace("\"\"", "\"");
    }
    return new String(bytes, from, to - from, UTF_8);
  }

  /** Where the last record ends that is whole: what follows it is not looked at. */
  static int lastEnd(byte[] bytes, int length, char delimiter) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '"') {
        return lastEndOutsideQuotes(bytes, length, delimiter);
      }
    }
    return RecordEnds.lastLine(bytes, length);
  }

  private static int lastEndOutsideQuotes(byte[] bytes, int length, char delimiter) {
    CsvRecords records = new CsvRecords(delimiter);
    records.begin(new Block(bytes, 0, length, 1));
    int last = 0;
    while (records.next < length) {
      records.next = records.scan(records.next);
      last = records.ended ? records.next : last;
    }
    return last;
  }
}
