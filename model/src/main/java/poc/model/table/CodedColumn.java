package poc.model.table;

import java.util.Arrays;
import poc.model.table.ChunkColumn.Kind;

/** A column of one chunk whose cells repeat: each distinct cell has a code, and is read once. */
final class CodedColumn {
  private final ChunkColumn column;
  private final CellCodes codes = new CellCodes();
  private Kind[] kinds = new Kind[16];
  private double[] values = new double[16];
  private long[] lines = new long[16];

  CodedColumn(ChunkColumn column) {
    this.column = column;
  }

  /** Starts a chunk. */
  void clear() {
    codes.clear();
  }

  /** The number of codes. */
  int size() {
    return codes.size();
  }

  /** The code of a cell. */
  int code(char[] buffer, int offset, int length, long line) {
    int known = codes.size();
    int code = codes.code(buffer, offset, length);
    if (code == known) {
      if (code == kinds.length) {
        kinds = Arrays.copyOf(kinds, 2 * code);
        values = Arrays.copyOf(values, 2 * code);
        lines = Arrays.copyOf(lines, 2 * code);
      }
      kinds[code] = column.read(buffer, offset, length);
      values[code] = column.value();
      lines[code] = line;
    }
    return code;
  }

  Kind kind(int code) {
    return kinds[code];
  }

  double value(int code) {
    return values[code];
  }

  /** Says that a code is in a complete row. */
  void use(int code) {
    column.use(kinds[code], values[code], lines[code]);
  }
}
