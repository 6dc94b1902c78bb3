package poc.model.score;

import java.util.List;

/**
 * What the results are called.
 *
 * @param prefix what stands before each name; empty unless the rows have such names already
 */
public record ResultNames(String prefix) {
  String probability() {
    return prefix + "probability";
  }

  String lower() {
    return prefix + "lower";
  }

  String upper() {
    return prefix + "upper";
  }

  String result() {
    return prefix + "result";
  }

  /** All of them, in the order in which they are written. */
  public List<String> all() {
    return List.of(probability(), lower(), upper(), result());
  }

  /** Why a row or a table cannot take a result. */
  static String taken(String name) {
    return "'" + name + "' is there already: --prefix gives the results other names";
  }
}
