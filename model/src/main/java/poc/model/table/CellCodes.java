package poc.model.table;

import java.util.Arrays;

/**
 * Distinct cells of a column, numbered from 0 in the order in which they come. A cell of up to
 * eight Latin-1 characters is one long, which is found without looking at a text.
 */
final class CellCodes {
  private static final int PACKED = 8;

  private final Texts others = new Texts();
  private long[] keys = new long[32];
  private int[] codes = new int[32];
  private int[] otherCodes = new int[16];
  private int size;

  /** Forgets all. */
  void clear() {
    Arrays.fill(keys, 0);
    others.clear();
    size = 0;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The code of a cell, which is {@link #size} as it was before if the cell is new. */
  int code(char[] text, int offset, int length) {
    long key = length <= PACKED ? key(text, offset, length) : 0;
    if (key == 0) {
      return otherCode(text, offset, length);
    }
    int slot = slot(key);
    while (keys[slot] != key) {
      if (keys[slot] == 0) {
        return add(key, slot);
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return codes[slot];
  }

  /** The characters side by side; 0 if one of them does not fit, or there are none. */
  private static long key(char[] text, int offset, int length) {
    long key = 0;
    int all = 0;
    for (int i = offset; i < offset + length; i++) {
      char c = text[i];
      key = key << Byte.SIZE | c;
      all |= c == 0 ? 0x100 : c;
    }
    return all > 0xff ? 0 : key;
  }

  private int add(long key, int slot) {
    keys[slot] = key;
    codes[slot] = size++;
    if (2 * size > keys.length) {
      grow();
    }
    return size - 1;
  }

  private int otherCode(char[] text, int offset, int length) {
    int known = others.size();
    int other = others.code(text, offset, offset + length);
    if (other == known) {
      if (known == otherCodes.length) {
        otherCodes = Arrays.copyOf(otherCodes, 2 * known);
      }
      otherCodes[other] = size++;
    }
    return otherCodes[other];
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCodes = codes;
    keys = new long[2 * oldKeys.length];
    codes = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        while (keys[slot] != 0) {
          slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = oldKeys[i];
        codes[slot] = oldCodes[i];
      }
    }
  }

  private int slot(long key) {
    long hash = key * 0x9e3779b97f4a7c15L;
    return (int) (hash >>> 40) & (keys.length - 1);
  }
}
