package poc.model.rds;

import java.util.Collections;
import java.util.List;

/** A list (R's generic vector), or an expression vector. */
public record RList(List<RValue> values, RAttributes attributes) implements RValue {

  /** Shows the list without letting it be changed. */
  public RList {
    values = Collections.unmodifiableList(values);
  }

  /** The elements' names; empty if there are none. */
  public List<String> names() {
    return attribute("names") instanceof RStrings names && names.values().size() == values.size()
        ? names.texts()
        : List.of();
  }

  /** The first element of this name, as {@code list[["name"]]}; {@link RNull} if there is none. */
  public RValue get(String name) {
    int i = names().indexOf(name);
    return i < 0 ? RNull.NULL : values.get(i);
  }

  @Override
  public String type() {
    return "list";
  }
}
