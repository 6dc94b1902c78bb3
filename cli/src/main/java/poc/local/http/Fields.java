package poc.local.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Header fields; names are the same in upper and lower case, and sorted. Immutable. */
public final class Fields {

  public static final Fields NONE = new Fields(Map.of());

  private final Map<String, List<String>> values;

  private Fields(Map<String, List<String>> values) {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.forEach((name, all) -> copy.merge(name, List.copyOf(all), Fields::joined));
    this.values = Collections.unmodifiableMap(copy);
  }

  public static Fields of(Map<String, List<String>> values) {
    return new Fields(values);
  }

  /** The first value of a field. */
  public Optional<String> first(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** A field's values as one list; empty if there are none. */
  public String list(String name) {
    return String.join(", ", values.getOrDefault(name, List.of()));
  }

  public boolean contains(String name) {
    return values.containsKey(name);
  }

  /** With this value in place of those that the field has. */
  public Fields with(String name, String value) {
    return changed(copy -> copy.put(name, List.of(value)));
  }

  /** With these fields in place of those of the same names. */
  public Fields with(Fields others) {
    return changed(copy -> copy.putAll(others.values));
  }

  public Fields without(Collection<String> names) {
    return changed(copy -> names.forEach(copy::remove));
  }

  /** Each value with its name. */
  public void forEach(BiConsumer<String, String> use) {
    values.forEach((name, all) -> all.forEach(value -> use.accept(name, value)));
  }

  @Override
  public String toString() {
    return values.toString();
  }

  private Fields changed(Consumer<Map<String, List<String>>> change) {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(values);
    change.accept(copy);
    return new Fields(copy);
  }

  private static List<String> joined(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }
}
