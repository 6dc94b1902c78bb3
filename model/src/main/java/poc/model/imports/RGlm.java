package poc.model.imports;

import java.util.List;
import poc.model.rds.RList;
import poc.model.rds.RNull;
import poc.model.rds.RNumbers;
import poc.model.rds.RPairs;
import poc.model.rds.RStrings;
import poc.model.rds.RSymbol;
import poc.model.rds.RValue;

/** The parts of a fitted model as R's {@code glm} leaves them. */
final class RGlm {
  private final RList parts;

  private RGlm(RList parts) {
    this.parts = parts;
  }

  /**
   * The binomial model that a value is.
   *
   * @throws ImportException saying what the value is instead
   */
  static RGlm of(RValue value) throws ImportException {
    List<String> classes = value.classes();
    if (!(value instanceof RList parts) || !classes.contains("glm")) {
      throw new ImportException(
          "holds " + kind(value) + ", not a logistic regression that R's glm() fitted");
    }
    if (!classes.get(0).equals("glm")) {
      throw new ImportException(
          "holds a model of class "
              + Quote.of(classes.get(0))
              + ", which is more than a glm: fit it with glm(..., family = binomial)");
    }
    RGlm glm = new RGlm(parts);
    if (!(glm.part("family") instanceof RList family)) {
      throw glm.missing("family");
    }
    String name = text(family.get("family"));
    if (!name.equals("binomial")) {
      throw new ImportException(
          "holds a glm of the "
              + Quote.of(name)
              + " family: only binomial ones, of outcomes that are yes or no, can be imported");
    }
    return glm;
  }

  private static String kind(RValue value) {
    List<String> classes = value.classes();
    if (!classes.isEmpty()) {
      return "an object of class " + Quote.of(classes.get(0));
    }
    return value instanceof RNull ? "NULL" : "a value of type " + value.type();
  }

  /** A part by its name; {@link RNull} if it is not there. */
  RValue part(String name) {
    return parts.get(name);
  }

  RList list(String name) throws ImportException {
    if (part(name) instanceof RList list) {
      return list;
    }
    throw missing(name);
  }

  RNumbers numbers(String name) throws ImportException {
    if (part(name) instanceof RNumbers numbers) {
      return numbers;
    }
    throw missing(name);
  }

  /** A number that is finite. */
  double number(String name) throws ImportException {
    RNumbers numbers = numbers(name);
    if (numbers.size() == 1 && Math.abs(numbers.at(0)) < Double.POSITIVE_INFINITY) {
      return numbers.at(0);
    }
    throw missing(name);
  }

  /** A whole number that is not negative. */
  int count(String name) throws ImportException {
    double number = number(name);
    if (number == (int) number && number >= 0) {
      return (int) number;
    }
    throw missing(name);
  }

  /** Whether a flag is set; one that is not there is not. */
  boolean flag(String name) {
    return part(name) instanceof RNumbers numbers && numbers.size() == 1 && numbers.at(0) == 1;
  }

  String link() throws ImportException {
    return text(list("family").get("link"));
  }

  /** An argument of the call that fitted the model, as text; empty if it was not given. */
  String argument(String name) {
    RValue value = part("call") instanceof RPairs call ? call.get(name) : RNull.NULL;
    if (value instanceof RSymbol symbol) {
      return symbol.name();
    }
    return value instanceof RNull ? "" : Deparse.of(value);
  }

  /** What to throw when a part is not as {@code glm} makes it. */
  ImportException missing(String part) {
    return new ImportException(
        "holds a glm whose part '" + part + "' is missing or not as R's glm() makes it");
  }

  private static String text(RValue value) {
    return value instanceof RStrings texts && texts.values().size() == 1
        ? texts.texts().get(0)
        : "";
  }
}
