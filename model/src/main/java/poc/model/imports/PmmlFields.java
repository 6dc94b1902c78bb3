package poc.model.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import poc.model.Column;
import poc.model.Numerals;

/**
 * The fields of a model in PMML, in the order of its terms: each with its categories, or none if it
 * is a number.
 */
final class PmmlFields {
  private final List<String> names = new ArrayList<>();
  private final List<List<String>> categories = new ArrayList<>();

  private PmmlFields() {}

  /**
   * The fields that terms are made of.
   *
   * @throws ImportException if one is not a field of the data, or used as what it is not
   */
  static PmmlFields of(List<PmmlTerm> terms, XmlElement document) throws ImportException {
    Map<String, XmlElement> dictionary = new LinkedHashMap<>();
    for (XmlElement field : document.within("DataDictionary")) {
      field.attribute("name").ifPresent(name -> dictionary.put(name, field));
    }
    PmmlFields fields = new PmmlFields();
    for (PmmlTerm term : terms) {
      for (PmmlTerm.Part part : term.parts()) {
        fields.add(part, dictionary.get(part.field()));
      }
    }
    return fields;
  }

  private void add(PmmlTerm.Part part, @Nullable XmlElement field) throws ImportException {
    if (field == null) {
      throw new ImportException(
          "uses "
              + Quote.of(part.field())
              + ", which is computed from the data: fit the model to the data's own columns");
    }
    if (!names.contains(part.field())) {
      Most.check(names.size() + 1, Most.COEFFICIENTS, "fields");
      names.add(part.field());
      List<String> values = new ArrayList<>();
      if (part instanceof PmmlTerm.Is) {
        for (XmlElement value : field.children("Value")) {
          if (!value.attribute("property").orElse("valid").equals("missing")) {
            values.add(value.text("value"));
          }
        }
        Most.check(values.size(), Most.LEVELS, "categories of " + Quote.of(part.field()));
        if (values.size() < 2) {
          throw new ImportException(
              "does not list the categories of " + Quote.of(part.field()) + " as Values");
        }
      }
      categories.add(values);
    }
    boolean factor = !categories.get(names.indexOf(part.field())).isEmpty();
    if (factor != part instanceof PmmlTerm.Is) {
      throw new ImportException(
          "uses " + Quote.of(part.field()) + " both as a number and as categories");
    }
  }

  List<String> names() {
    return names;
  }

  /** A field's categories; none if it is a number. */
  List<String> categories(int field) {
    return categories.get(field);
  }

  /** The first category without an indicator of its own, or the first of all. */
  String reference(int field, List<PmmlTerm> terms) {
    String name = names.get(field);
    return categories(field).stream()
        .filter(
            category ->
                terms.stream()
                    .noneMatch(
                        term -> term.parts().equals(List.of(new PmmlTerm.Is(name, category)))))
        .findFirst()
        .orElse(categories(field).get(0));
  }

  /** The number that a text stands for in a field, or the position of the category; else NaN. */
  double value(int field, String text) {
    double number = Numerals.parse(text);
    List<String> known = categories.get(field);
    if (known.isEmpty()) {
      return number;
    }
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).equals(text) || Numerals.parse(known.get(i)) == number) {
        return i;
      }
    }
    return Double.NaN;
  }

  /** The column that a term's coefficient multiplies, named as R names it. */
  Column column(PmmlTerm term) throws ImportException {
    if (term.parts().isEmpty()) {
      return new Column.Intercept("(Intercept)");
    }
    List<Column> columns = new ArrayList<>();
    for (PmmlTerm.Part part : term.parts()) {
      columns.add(column(part));
    }
    String name = String.join(":", columns.stream().map(Column::name).toList());
    return columns.size() == 1 ? columns.get(0) : new Column.Product(name, columns);
  }

  private Column column(PmmlTerm.Part part) throws ImportException {
    int field = names.indexOf(part.field());
    if (part instanceof PmmlTerm.Is is) {
      int category = categories.get(field).indexOf(is.category());
      if (category < 0) {
        throw new ImportException(
            Quote.of(part.field()) + " has no category " + Quote.of(is.category()));
      }
      return new Column.Indicator(part.field() + is.category(), field, category);
    }
    double exponent = ((PmmlTerm.Power) part).exponent();
    return exponent == 1
        ? new Column.Value(part.field(), field)
        : new Column.Power(
            "I(" + Deparse.name(part.field()) + "^" + Numerals.shortest(exponent) + ")",
            field,
            exponent);
  }
}
