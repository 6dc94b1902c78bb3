package poc.model.rds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vectors that R 3.5 and later hold in a compact form ({@code src/main/altclasses.c}): sequences by
 * their ends, strings as the numbers they are made of, and wrappers around other vectors.
 */
final class Altrep {
  private Altrep() {}

  /**
   * The vector that a compact form stands for; one of a class that others have made is opaque.
   *
   * @param info the name of the class, then where it is from
   * @param state what the class makes its vector of
   * @param in whose accounts the vector goes to
   */
  static RValue value(RValue info, RValue state, RAttributes attributes, RdsInput in)
      throws IOException {
    if (!(info instanceof RPairs pairs && pairs.items().get(0).value() instanceof RSymbol name)) {
      return RNull.NULL;
    }
    return switch (name.name()) {
      case "compact_intseq" -> sequence(RNumbers.Kind.INTEGER, state, attributes, in);
      case "compact_realseq" -> sequence(RNumbers.Kind.DOUBLE, state, attributes, in);
      case "deferred_string" -> strings(first(state), attributes, in);
      case "wrap_logical", "wrap_integer", "wrap_real", "wrap_string", "wrap_list" ->
          wrapped(first(state), attributes);
      default -> new ROpaque("ALTREP " + name.name(), attributes);
    };
  }

  /** The first part of a state that is a pair or a list. */
  private static RValue first(RValue state) {
    if (state instanceof RPairs pairs) {
      return pairs.items().get(0).value();
    }
    return state instanceof RList list && !list.values().isEmpty()
        ? list.values().get(0)
        : RNull.NULL;
  }

  private static RValue sequence(
      RNumbers.Kind kind, RValue state, RAttributes attributes, RdsInput in) throws IOException {
    if (!(state instanceof RNumbers numbers && numbers.size() == 3)) {
      throw new RdsException("is damaged: a sequence is not made of three numbers");
    }
    double length = numbers.at(0);
    if (!(length >= 0 && length <= Integer.MAX_VALUE)) {
      throw new RdsException("is damaged: a sequence is of length " + length);
    }
    in.charge(8 * (long) length);
    double[] values = new double[(int) length];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.at(1) + i * numbers.at(2);
    }
    return new RNumbers(kind, values, attributes);
  }

  private static RValue strings(RValue source, RAttributes attributes, RdsInput in)
      throws IOException {
    if (!(source instanceof RNumbers numbers)) {
      throw new RdsException("is damaged: strings are made of something other than numbers");
    }
    in.charge(64L * numbers.size());
    List<@Nullable String> values = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      values.add(numbers.isNa(i) ? null : text(numbers, i));
    }
    return new RStrings(values, attributes);
  }

  private static String text(RNumbers numbers, int i) {
    return numbers.kind() == RNumbers.Kind.DOUBLE
        ? RdsText.ofNumber(numbers.at(i))
        : Integer.toString((int) numbers.at(i));
  }

  private static RValue wrapped(RValue value, RAttributes attributes) throws IOException {
    if (value instanceof RNumbers numbers) {
      return numbers.with(attributes);
    }
    if (value instanceof RStrings strings) {
      return new RStrings(strings.values(), attributes);
    }
    if (value instanceof RList list) {
      return new RList(list.values(), attributes);
    }
    throw new RdsException("is damaged: a wrapper holds no vector");
  }
}
