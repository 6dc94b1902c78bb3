package poc.model.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.NumericField;

/**
 * The fields of a model that is imported without its data, with ranges as the document has them.
 */
final class PmmlRanges {

  private PmmlRanges() {}

  /**
   * The fields. A number's range is that of its {@code NumericInfo} in {@code ModelStats}, or else
   * the {@code Interval} of its {@code DataField}; its mean, if it is not given, the middle.
   *
   * @return empty if the range of a number is not given
   */
  static Optional<List<Field>> of(
      XmlElement document, XmlElement model, PmmlFields fields, List<PmmlTerm> terms)
      throws ImportException {
    List<Field> found = new ArrayList<>();
    for (int i = 0; i < fields.names().size(); i++) {
      String name = fields.names().get(i);
      if (!fields.categories(i).isEmpty()) {
        found.add(new FactorField(name, fields.categories(i), fields.reference(i, terms)));
        continue;
      }
      Optional<NumericField> number = number(name, document, model);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      found.add(number.get());
    }
    return Optional.of(found);
  }

  private static Optional<NumericField> number(String name, XmlElement document, XmlElement model)
      throws ImportException {
    for (XmlElement statistics : model.within("ModelStats")) {
      if (statistics.attribute("field").filter(name::equals).isPresent()) {
        for (XmlElement info : statistics.children("NumericInfo")) {
          if (has(info, "minimum", "maximum")) {
            return Optional.of(
                number(name, info.number("minimum"), info.number("maximum"), info, "mean"));
          }
        }
      }
    }
    for (XmlElement field : document.within("DataDictionary")) {
      if (field.attribute("name").filter(name::equals).isPresent()) {
        for (XmlElement interval : field.children("Interval")) {
          if (has(interval, "leftMargin", "rightMargin")) {
            return Optional.of(
                number(
                    name,
                    interval.number("leftMargin"),
                    interval.number("rightMargin"),
                    interval,
                    ""));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean has(XmlElement element, String lower, String upper) {
    return element.attribute(lower).isPresent() && element.attribute(upper).isPresent();
  }

  private static NumericField number(
      String name, double min, double max, XmlElement source, String mean) throws ImportException {
    double middle = source.number(mean, min / 2 + max / 2);
    if (!(min <= middle && middle <= max)) {
      throw new ImportException(
          "has a range of " + Quote.of(name) + " whose ends or mean are not in their order");
    }
    return new NumericField(name, min, max, middle);
  }
}
