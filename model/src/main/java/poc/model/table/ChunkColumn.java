package poc.model.table;

import java.util.BitSet;

/**
 * A wanted column of one chunk. A cell stands for a number: the one that it is, or the position of
 * its text among the column's texts. Only what stands in complete rows counts.
 */
final class ChunkColumn {

  /** What a cell can be. */
  enum Kind {
    NUMBER,
    TEXT,
    MISSING,
    /** Something that may not be in the column. */
    BAD
  }

  private final Wanted wanted;
  private final Texts texts = new Texts();
  private final BitSet used = new BitSet();
  private boolean numbers;
  private long firstTextLine;

  private Kind kind = Kind.MISSING;
  private double value;
  private String badText = "";
  private String problem = "";

  ChunkColumn(Wanted wanted) {
    this.wanted = wanted;
  }

  /** Starts a chunk. */
  void clear() {
    texts.clear();
    used.clear();
    numbers = false;
    firstTextLine = Long.MAX_VALUE;
  }

  /** Reads a cell. Blanks around it do not count; empty and {@code NA} are missing. */
  Kind read(char[] buffer, int offset, int length) {
    int start = offset;
    int end = offset + length;
    while (start < end && Character.isWhitespace(buffer[start])) {
      start++;
    }
    while (start < end && Character.isWhitespace(buffer[end - 1])) {
      end--;
    }
    kind = isMissing(buffer, start, end) ? Kind.MISSING : present(buffer, start, end);
    return kind;
  }

  private static boolean isMissing(char[] text, int start, int end) {
    int length = end - start;
    return length == 0 || (length == 2 && text[start] == 'N' && text[start + 1] == 'A');
  }

  private Kind present(char[] buffer, int start, int end) {
    boolean text = wanted.kind() == Wanted.Kind.TEXTS;
    value = text ? Double.NaN : Decimal.parse(buffer, start, end) + 0.0;
    text = Double.isNaN(value);
    if (text && wanted.kind() != Wanted.Kind.NUMBERS) {
      value = texts.code(buffer, start, end);
      return Kind.TEXT;
    }
    String wrong = text ? wanted.ifText() : wanted.check().problem(value);
    if (wrong == null) {
      return Kind.NUMBER;
    }
    badText = new String(buffer, start, end - start);
    problem = wrong;
    return Kind.BAD;
  }

  /** What the cell that was read last is. */
  Kind kind() {
    return kind;
  }

  /** What the cell that was read last stands for. */
  double value() {
    return value;
  }

  /** The text of the bad cell that was read last. */
  String badText() {
    return badText;
  }

  /** What is wrong with the bad cell that was read last. */
  String problem() {
    return problem;
  }

  /** Says that a cell is in a complete row. */
  void use(Kind ofCell, double cell, long line) {
    if (ofCell == Kind.TEXT) {
      used.set((int) cell);
      firstTextLine = Math.min(firstTextLine, line);
    } else {
      numbers = true;
    }
  }

  /** The column's name. */
  String name() {
    return wanted.name();
  }

  /** Whether some cells are numbers. */
  boolean hasNumbers() {
    return numbers;
  }

  /** Whether some cells are texts. */
  boolean hasTexts() {
    return !used.isEmpty();
  }

  /** The first text. */
  String firstText() {
    return texts.text(used.nextSetBit(0));
  }

  /** The line of the chunk in which a text stands first. */
  long firstTextLine() {
    return firstTextLine;
  }

  /** For each text of this chunk, its position among others, to which it is added. */
  int[] positionsIn(Texts others) {
    int[] positions = new int[texts.size()];
    for (int code = used.nextSetBit(0); code >= 0; code = used.nextSetBit(code + 1)) {
      positions[code] = others.code(texts.text(code));
    }
    return positions;
  }
}
