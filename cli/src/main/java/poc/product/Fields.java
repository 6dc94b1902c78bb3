package poc.product;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.FieldSpec;
import poc.model.Model;

/**
 * What {@code fields:} says of the model's fields.
 *
 * @param specs of every field that something is said of
 * @param declared the names that {@code poc.yaml} itself says, and where; the others are the
 *     founding product's, which only count as far as the model has such fields
 */
public record Fields(List<FieldSpec> specs, Map<String, Position> declared) {

  public Fields {
    specs = List.copyOf(specs);
    declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
  }

  /**
   * Those that speak of the model.
   *
   * @throws ConfigurationException if a field is declared that the model does not have
   */
  public List<FieldSpec> of(Model model) {
    Set<String> known = new HashSet<>();
    for (Field field : model.fields()) {
      known.add(field.name());
    }
    for (Map.Entry<String, Position> field : declared.entrySet()) {
      if (!known.contains(field.getKey())) {
        throw new ConfigurationException(
                "fields." + field.getKey(),
                "fields: the model has no field '"
                    + field.getKey()
                    + "'; it has "
                    + String.join(", ", model.fields().stream().map(Field::name).toList()))
            .at(field.getValue());
      }
    }
    return model.fields().stream().flatMap(field -> spec(field).stream()).toList();
  }

  /**
   * A factor's domain is its levels: limits that hold for the same field as a number say nothing
   * more.
   */
  private Optional<FieldSpec> spec(Field field) {
    return specs.stream()
        .filter(s -> s.name().equals(field.name()))
        .findFirst()
        .map(
            s ->
                field instanceof FactorField
                    ? new FieldSpec(s.name(), s.label(), null, null, null, null)
                    : s);
  }
}
