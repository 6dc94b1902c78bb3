package poc.model.rds;

import java.util.Collections;
import java.util.List;

/**
 * A pair list: what calls and attributes are made of.
 *
 * @param call whether it is a call, whose first item is the function
 */
public record RPairs(boolean call, List<Item> items, RAttributes attributes) implements RValue {

  /**
   * An element of a pair list.
   *
   * @param tag its name; empty if it has none
   */
  public record Item(String tag, RValue value) {}

  /** Shows the list without letting it be changed. */
  public RPairs {
    items = Collections.unmodifiableList(items);
  }

  /** The first item with this tag; {@link RNull} if there is none. */
  public RValue get(String tag) {
    for (Item item : items) {
      if (item.tag().equals(tag)) {
        return item.value();
      }
    }
    return RNull.NULL;
  }

  @Override
  public String type() {
    return call ? "language" : "pairlist";
  }
}
