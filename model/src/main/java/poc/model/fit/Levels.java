package poc.model.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import poc.model.Numerals;

/**
 * The levels of a factor, ordered as R's {@code factor()} orders them: numbers by size, if every
 * text is one, and otherwise texts by their code points, which is R's order in the C locale.
 *
 * <p>Numbers that are equal are one level however they are spelt, and a level's name is the number
 * in its shortest spelling: {@code 1.0} and {@code 01} are both {@code 1}.
 */
final class Levels {
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();

  private Levels() {}

  /** The levels of a factor that has these texts. */
  static Levels of(Collection<String> distinct) {
    TreeSet<String> texts = new TreeSet<>(Levels::compareCodePoints);
    texts.addAll(distinct);
    boolean numeric = texts.stream().noneMatch(text -> Double.isNaN(number(text)));
    Levels levels = new Levels();
    if (numeric) {
      TreeSet<Double> numbers = new TreeSet<>();
      texts.forEach(text -> numbers.add(number(text)));
      numbers.forEach(number -> levels.names.add(Numerals.shortest(number)));
    } else {
      levels.names.addAll(texts);
    }
    Map<String, Integer> byName = new HashMap<>();
    for (String name : levels.names) {
      byName.put(name, byName.size());
    }
    for (String text : texts) {
      String name = numeric ? Numerals.shortest(number(text)) : text;
      levels.positions.put(text, byName.get(name));
    }
    return levels;
  }

  /** The text's number; adding zero makes one zero of both. */
  private static double number(String text) {
    return Numerals.parse(text) + 0.0;
  }

  /** Unlike {@link String#compareTo}, puts characters beyond the basic plane last. */
  private static int compareCodePoints(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    if (i == a.length() || i == b.length()) {
      return Integer.compare(a.length(), b.length());
    }
    boolean bothSurrogates =
        Character.isSurrogate(a.charAt(i)) == Character.isSurrogate(b.charAt(i));
    return bothSurrogates
        ? Character.compare(a.charAt(i), b.charAt(i))
        : Boolean.compare(Character.isSurrogate(a.charAt(i)), Character.isSurrogate(b.charAt(i)));
  }

  List<String> names() {
    return names;
  }

  /** The position of the level that a cell's text stands for. */
  int position(String text) {
    Integer position = positions.get(text);
    if (position == null) {
      throw new IllegalArgumentException("no level " + text);
    }
    return position;
  }
}
