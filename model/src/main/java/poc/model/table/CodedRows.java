package poc.model.table;

import java.util.Arrays;
import java.util.List;

/**
 * Counts of rows whose cells have codes: the codes of a row, side by side in as few bits as each
 * column needs, are its place in the counts. So a row is counted by one addition.
 */
final class CodedRows {
  private static final int MOST_BITS = 20;

  private final List<CodedColumn> columns;
  private final int[] bits;
  private int[] counts = new int[1];

  /** The places with a count, in the order in which they came first. */
  private int[] places = new int[64];

  private int size;

  CodedRows(List<CodedColumn> columns) {
    this.columns = columns;
    this.bits = new int[columns.size()];
  }

  /** Starts a chunk. */
  void clear() {
    columns.forEach(CodedColumn::clear);
    forgetRows();
  }

  private void forgetRows() {
    Arrays.fill(bits, 0);
    counts = new int[1];
    size = 0;
  }

  /**
   * Counts a row.
   *
   * @return whether it has been counted; if not, there are too many codes
   */
  boolean add(int[] codes) {
    int place = 0;
    for (int i = codes.length - 1; i >= 0; i--) {
      if (codes[i] >> bits[i] != 0) {
        return grow() && add(codes);
      }
      place = place << bits[i] | codes[i];
    }
    if (counts[place]++ == 0) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size++] = place;
    }
    return true;
  }

  /** Makes room for all codes that there are. */
  private boolean grow() {
    int[] wider = new int[bits.length];
    int sum = 0;
    for (int i = 0; i < wider.length; i++) {
      int most = Math.max(columns.get(i).size() - 1, 0);
      wider[i] = Integer.SIZE - Integer.numberOfLeadingZeros(most);
      sum += wider[i];
    }
    if (sum > MOST_BITS) {
      return false;
    }
    int[] moved = new int[1 << sum];
    for (int i = 0; i < size; i++) {
      int place = moved(places[i], wider);
      moved[place] = counts[places[i]];
      places[i] = place;
    }
    counts = moved;
    System.arraycopy(wider, 0, bits, 0, bits.length);
    return true;
  }

  private int moved(int place, int[] wider) {
    int moved = 0;
    int shift = 0;
    int rest = place;
    for (int i = 0; i < bits.length; i++) {
      moved |= (rest & ((1 << bits[i]) - 1)) << shift;
      rest >>= bits[i];
      shift += wider[i];
    }
    return moved;
  }

  /** Appends all rows to others, and forgets them. */
  void moveTo(DistinctRows rows) {
    double[] row = new double[bits.length];
    for (int i = 0; i < size; i++) {
      int rest = places[i];
      for (int j = 0; j < bits.length; j++) {
        int code = rest & ((1 << bits[j]) - 1);
        rest >>= bits[j];
        columns.get(j).use(code);
        row[j] = columns.get(j).value(code);
      }
      rows.append(row, counts[places[i]]);
    }
    forgetRows();
  }
}
