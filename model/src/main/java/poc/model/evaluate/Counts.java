package poc.model.evaluate;

import java.util.Arrays;

/**
 * Counts of at least 0, most of which are small: a byte each as long as none is above 127, then
 * eight.
 */
final class Counts {
  private byte[] small;
  private long[] large = {};

  Counts(int capacity) {
    small = new byte[capacity];
  }

  long at(int i) {
    return large.length > 0 ? large[i] : small[i];
  }

  void set(int i, long count) {
    if (large.length == 0 && count > Byte.MAX_VALUE) {
      large = new long[small.length];
      for (int j = 0; j < small.length; j++) {
        large[j] = small[j];
      }
      small = new byte[0];
    }
    if (large.length == 0) {
      small[i] = (byte) count;
    } else {
      large[i] = count;
    }
  }

  void swap(int i, int j) {
    long count = at(i);
    set(i, at(j));
    set(j, count);
  }

  /** Makes room for more. */
  void grow(int capacity) {
    if (large.length == 0) {
      small = Arrays.copyOf(small, capacity);
    } else {
      large = Arrays.copyOf(large, capacity);
    }
  }
}
