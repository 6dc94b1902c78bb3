package poc.model.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Distinct texts, numbered from 0 in the order in which they come. */
final class Texts {
  private final List<String> texts = new ArrayList<>();
  private int[] slots = new int[16];

  Texts() {
    Arrays.fill(slots, -1);
  }

  /** Forgets all. */
  void clear() {
    Arrays.fill(slots, -1);
    texts.clear();
  }

  /** The number of a text; a text that is new gets the next one. */
  int code(char[] text, int start, int end) {
    int slot = slot(hash(text, start, end));
    while (slots[slot] >= 0 && !isAt(slots[slot], text, start, end)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    if (slots[slot] < 0) {
      slots[slot] = texts.size();
      texts.add(new String(text, start, end - start));
      if (2 * texts.size() > slots.length) {
        grow();
        return texts.size() - 1;
      }
    }
    return slots[slot];
  }

  /** The number of a text; a text that is new gets the next one. */
  int code(String text) {
    return code(text.toCharArray(), 0, text.length());
  }

  String text(int code) {
    return texts.get(code);
  }

  int size() {
    return texts.size();
  }

  /** The texts by their numbers; not to be changed. */
  List<String> list() {
    return texts;
  }

  private boolean isAt(int code, char[] text, int start, int end) {
    String known = texts.get(code);
    if (known.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (known.charAt(i - start) != text[i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    Arrays.fill(slots, -1);
    for (int code = 0; code < texts.size(); code++) {
      char[] text = texts.get(code).toCharArray();
      int slot = slot(hash(text, 0, text.length));
      while (slots[slot] >= 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = code;
    }
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & (slots.length - 1);
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return hash * 0x9e3779b9;
  }
}
