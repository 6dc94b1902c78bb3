package poc.model.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import poc.model.Numerals;

/** A column of the data: which of its distinct texts stands in each row. */
final class DataColumn {
  private static final int MISSING = -1;

  private final String name;
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Double> numbers = new ArrayList<>();
  private final List<Long> firstLines = new ArrayList<>();
  private int[] rows = new int[256];
  private int size;

  DataColumn(String name) {
    this.name = name;
  }

  /** Appends a row's cell; empty and {@code NA} are missing, blanks around a text are dropped. */
  void add(String cell, long line) {
    String text = cell.strip();
    int code = MISSING;
    if (!text.isEmpty() && !text.equals("NA")) {
      Integer known = codes.putIfAbsent(text, texts.size());
      code = known == null ? texts.size() : known;
      if (known == null) {
        texts.add(text);
        numbers.add(Numerals.parse(text));
        firstLines.add(line);
      }
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size++] = code;
  }

  String name() {
    return name;
  }

  int size() {
    return size;
  }

  boolean isMissing(int row) {
    return rows[row] == MISSING;
  }

  String text(int row) {
    return texts.get(rows[row]);
  }

  /** The cell as a number; NaN if it is none. */
  double number(int row) {
    return numbers.get(rows[row]);
  }

  /** The line of the file in which the row's text stands first. */
  long firstLine(int row) {
    return firstLines.get(rows[row]);
  }
}
