package poc.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the fields in which two states of a resource differ. */
public final class Differences {

  private static final String ABSENT = "(none)";

  private final List<Difference> found = new ArrayList<>();

  /** Adds the field if the two values are not equal; {@code null} stands for an absent value. */
  public Differences compare(String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      found.add(new Difference(field, text(before), text(after)));
    }
    return this;
  }

  /** Adds each key under which the two maps differ, as {@code field.key}. */
  public Differences compare(String field, Map<String, String> before, Map<String, String> after) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.forEach(key -> compare(field + "." + key, before.get(key), after.get(key)));
    return this;
  }

  public List<Difference> list() {
    return List.copyOf(found);
  }

  private static String text(@Nullable Object value) {
    return value == null ? ABSENT : value.toString();
  }
}
