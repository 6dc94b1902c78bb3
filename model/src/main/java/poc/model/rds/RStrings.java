package poc.model.rds;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vector of strings.
 *
 * @param values the strings; null where one is NA
 */
public record RStrings(List<@Nullable String> values, RAttributes attributes) implements RValue {

  /** Shows the list without letting it be changed. */
  public RStrings {
    values = Collections.unmodifiableList(values);
  }

  /** The strings, with {@code "NA"} for those that are missing, as R's {@code paste} has it. */
  public List<String> texts() {
    return values.stream().map(value -> value == null ? "NA" : value).toList();
  }

  @Override
  public String type() {
    return "character";
  }
}
