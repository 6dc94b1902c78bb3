package poc.model.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poc.model.Numerals;

/**
 * Fields that a pipeline computes from others by a straight line, such as scaled ones. A model of
 * them is one of the fields themselves, with other coefficients.
 */
final class PmmlDerived {

  /** {@code offset + slope * field}; a constant if there is no field. */
  private record Line(Optional<String> field, double offset, double slope) {}

  private static final Line UNKNOWN = new Line(Optional.empty(), Double.NaN, Double.NaN);

  private final Map<String, Line> lines = new HashMap<>();

  private PmmlDerived(List<XmlElement> definitions) throws ImportException {
    for (XmlElement definition : definitions) {
      if (definition.name().equals("DerivedField") && definition.children().size() == 1) {
        Line line = line(definition.children().get(0));
        if (line.field().isPresent() && Double.isFinite(line.offset() * line.slope())) {
          lines.put(definition.text("name"), line);
        }
      }
    }
  }

  /** The same linear predictor, made of the fields that the computed ones are made of. */
  static List<PmmlTerm> resolved(List<PmmlTerm> terms, XmlElement document, XmlElement model)
      throws ImportException {
    PmmlDerived derived = new PmmlDerived(model.within("LocalTransformations"));
    derived.lines.putAll(new PmmlDerived(document.within("TransformationDictionary")).lines);
    PmmlSum sum = new PmmlSum();
    for (PmmlTerm term : terms) {
      derived.add(term, sum);
    }
    return sum.terms();
  }

  private void add(PmmlTerm term, PmmlSum sum) throws ImportException {
    Line line =
        term.parts().size() == 1
                && term.parts().get(0) instanceof PmmlTerm.Power power
                && power.exponent() == 1
            ? lines.get(power.field())
            : null;
    if (line != null) {
      double coefficient = term.coefficient();
      sum.add(new PmmlTerm(coefficient * line.offset(), List.of()));
      String field = line.field().orElseThrow();
      sum.add(new PmmlTerm(coefficient * line.slope(), List.of(new PmmlTerm.Power(field, 1))));
    } else {
      sum.add(term);
    }
  }

  private static Line line(XmlElement expression) throws ImportException {
    return switch (expression.name()) {
      case "FieldRef" -> new Line(Optional.of(expression.text("field")), 0, 1);
      case "Constant" -> constant(expression);
      case "Apply" -> {
        List<XmlElement> arguments = expression.children();
        yield arguments.size() == 2
            ? apply(expression.text("function"), line(arguments.get(0)), line(arguments.get(1)))
            : UNKNOWN;
      }
      default -> UNKNOWN;
    };
  }

  private static Line constant(XmlElement constant) {
    return new Line(Optional.empty(), Numerals.parse(constant.content()), 0);
  }

  private static Line apply(String function, Line a, Line b) {
    if (a.field().isPresent() && b.field().isPresent()) {
      return UNKNOWN;
    }
    Optional<String> field = a.field().isPresent() ? a.field() : b.field();
    return switch (function) {
      case "+" -> new Line(field, a.offset() + b.offset(), a.slope() + b.slope());
      case "-" -> new Line(field, a.offset() - b.offset(), a.slope() - b.slope());
      case "*" ->
          new Line(field, a.offset() * b.offset(), a.slope() * b.offset() + a.offset() * b.slope());
      case "/" ->
          b.field().isPresent()
              ? UNKNOWN
              : new Line(field, a.offset() / b.offset(), a.slope() / b.offset());
      default -> UNKNOWN;
    };
  }
}
