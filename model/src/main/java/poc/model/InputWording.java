package poc.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences in which inputs are refused. */
final class InputWording {
  private static final int SHOWN_WORDS = 20;
  private static final int SHOWN_CHARACTERS = 40;

  private InputWording() {}

  static String allowed(Field field, @Nullable FieldSpec spec, Domain domain) {
    if (field instanceof FactorField factor) {
      return "one of " + join(factor.levels());
    }
    Double min = spec == null ? null : spec.min();
    Double max = spec == null ? null : spec.max();
    if (min == null || !domain.holds(min)) {
      if (domain == Domain.POSITIVE) {
        return "a number above 0" + (max == null ? "" : " and up to " + Numerals.format(max));
      }
      min = domain == Domain.NOT_NEGATIVE ? Double.valueOf(0) : min;
    }
    return domain == Domain.NOT_ZERO ? numbers(min, max) + ", but not 0" : numbers(min, max);
  }

  private static String numbers(@Nullable Double min, @Nullable Double max) {
    if (min != null && max != null) {
      return "a number from " + Numerals.format(min) + " to " + Numerals.format(max);
    }
    if (min != null) {
      return "a number of at least " + Numerals.format(min);
    }
    return max == null ? "a number" : "a number of at most " + Numerals.format(max);
  }

  static Problem refused(
      Field field, @Nullable FieldSpec spec, Domain domain, @Nullable String text) {
    String allowed = allowed(field, spec, domain);
    String found =
        text == null ? "is missing" : text.isBlank() ? "was blank" : "was " + quote(text.strip());
    String message = field.name() + " must be " + allowed + ", but " + found;
    return new Problem(field.name(), message, allowed);
  }

  static Problem unknown(String name, List<Field> fields) {
    String known = names(fields);
    return new Problem(
        name, quote(name) + " is not a field of this model, which has " + known, known);
  }

  static String names(List<Field> fields) {
    List<String> names = new ArrayList<>(fields.size());
    for (Field field : fields) {
      names.add(field.name());
    }
    return join(names);
  }

  private static String join(List<String> words) {
    StringBuilder text = new StringBuilder();
    int shown = Math.min(words.size(), SHOWN_WORDS);
    for (int i = 0; i < shown; i++) {
      text.append(i == 0 ? "" : ", ").append(words.get(i));
    }
    int hidden = words.size() - shown;
    return hidden == 0 ? text.toString() : text + " and " + hidden + " more";
  }

  /** Quotes what a caller wrote, cut short and without characters that could steer a terminal. */
  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("'");
    for (int i = 0; i < text.length() && i < SHOWN_CHARACTERS; i++) {
      char c = text.charAt(i);
      quoted.append(Character.isISOControl(c) ? '\uFFFD' : c);
    }
    return quoted.append(text.length() > SHOWN_CHARACTERS ? "…'" : "'").toString();
  }
}
