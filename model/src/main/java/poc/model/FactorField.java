package poc.model;

import java.util.List;

/**
 * A field that takes one of a fixed set of levels.
 *
 * @param name the name of the data's column
 * @param levels the levels in the order of the fit, at least two, all different
 * @param reference the level that has no coefficient of its own; one of {@code levels}
 */
public record FactorField(String name, List<String> levels, String reference) implements Field {

  /**
   * Checks the levels.
   *
   * @throws IllegalArgumentException if there are fewer than two levels, one occurs twice, or the
   *     reference is none of them
   */
  public FactorField {
    levels = List.copyOf(levels);
    if (levels.size() < 2) {
      throw new IllegalArgumentException(name + ": a factor has at least two levels");
    }
    for (int i = 0; i < levels.size(); i++) {
      if (levels.indexOf(levels.get(i)) != i) {
        throw new IllegalArgumentException(name + ": level '" + levels.get(i) + "' occurs twice");
      }
    }
    if (!levels.contains(reference)) {
      throw new IllegalArgumentException(
          name + ": the reference '" + reference + "' is none of the levels");
    }
  }
}
