package poc.model.rds;

import java.util.LinkedHashMap;
import java.util.Map;

/** The attributes of a value, by name. */
public final class RAttributes {
  static final RAttributes NONE = new RAttributes(Map.of());

  private final Map<String, RValue> values;

  private RAttributes(Map<String, RValue> values) {
    this.values = values;
  }

  /** The attributes that a pair list holds; of two with one name, the first counts. */
  static RAttributes of(RValue pairs) {
    if (!(pairs instanceof RPairs list)) {
      return NONE;
    }
    Map<String, RValue> values = new LinkedHashMap<>();
    for (RPairs.Item item : list.items()) {
      values.putIfAbsent(item.tag(), item.value());
    }
    return new RAttributes(values);
  }

  /** The attribute of this name; {@link RNull} if there is none. */
  public RValue get(String name) {
    return values.getOrDefault(name, RNull.NULL);
  }
}
