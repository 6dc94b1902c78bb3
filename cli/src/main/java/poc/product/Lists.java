package poc.product;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Rules for each value of a list. */
final class Lists {

  private Lists() {}

  /**
   * Checks each value under its own key, such as {@code cors.origins[0]}.
   *
   * @param rule takes key and value, and gives the value back
   */
  static List<String> checked(
      String key, List<@Nullable String> values, BiFunction<String, String, String> rule) {
    List<String> checked = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String item = key + "[" + i + "]";
      checked.add(rule.apply(item, Rules.required(item, values.get(i), "text")));
    }
    return List.copyOf(checked);
  }
}
