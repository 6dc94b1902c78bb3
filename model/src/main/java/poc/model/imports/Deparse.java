package poc.model.imports;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import poc.model.Numerals;
import poc.model.rds.RNull;
import poc.model.rds.RNumbers;
import poc.model.rds.RPairs;
import poc.model.rds.RStrings;
import poc.model.rds.RSymbol;
import poc.model.rds.RValue;

/** R's language as text, as R's {@code deparse} writes it on one line. */
final class Deparse {
  private static final Set<String> SPACED =
      Set.of("~", "+", "-", "*", "==", "!=", "<", ">", "<=", ">=", "&", "|", "&&", "||");
  private static final Set<String> CLOSE = Set.of("^", "/", ":", "$", "::");
  private static final Pattern NAME =
      Pattern.compile("([\\p{L}]|\\.(?![0-9]))[\\p{L}\\p{N}._]*|\\.");

  private Deparse() {}

  /** The text of a name, a constant or a call. */
  static String of(RValue value) {
    if (value instanceof RSymbol symbol) {
      return name(symbol.name());
    }
    if (value instanceof RPairs pairs && pairs.call()) {
      return call(pairs);
    }
    if (value instanceof RNumbers numbers && numbers.size() == 1) {
      return number(numbers);
    }
    if (value instanceof RStrings strings && strings.values().size() == 1) {
      return '"' + strings.texts().get(0).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    return value instanceof RNull ? "NULL" : "<" + value.type() + ">";
  }

  /** A name as the formula writes it: in backticks unless it is a plain one. */
  static String name(String name) {
    return NAME.matcher(name).matches() ? name : "`" + name + "`";
  }

  private static String number(RNumbers number) {
    double value = number.at(0);
    if (number.isNa(0)) {
      return "NA";
    }
    return switch (number.kind()) {
      case LOGICAL -> value == 0 ? "FALSE" : "TRUE";
      case INTEGER -> Numerals.shortest(value) + "L";
      case DOUBLE -> Double.isInfinite(value) ? (value > 0 ? "Inf" : "-Inf") : finite(value);
    };
  }

  private static String finite(double value) {
    return Double.isNaN(value) ? "NaN" : Numerals.shortest(value);
  }

  private static String call(RPairs call) {
    List<RPairs.Item> items = call.items();
    String function = of(items.get(0).value());
    String bare = items.get(0).value() instanceof RSymbol symbol ? symbol.name() : function;
    if (bare.equals("(") && items.size() == 2) {
      return "(" + of(items.get(1).value()) + ")";
    }
    boolean spaced = SPACED.contains(bare) || (bare.startsWith("%") && bare.endsWith("%"));
    if (items.size() == 3 && (spaced || CLOSE.contains(bare))) {
      String operator = spaced ? " " + bare + " " : bare;
      return of(items.get(1).value()) + operator + of(items.get(2).value());
    }
    if (items.size() == 2 && Set.of("-", "+", "!", "~").contains(bare)) {
      return bare + of(items.get(1).value());
    }
    StringBuilder text = new StringBuilder(function).append('(');
    for (RPairs.Item item : items.subList(1, items.size())) {
      text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ");
      text.append(item.tag().isEmpty() ? "" : name(item.tag()) + " = ").append(of(item.value()));
    }
    return text.append(')').toString();
  }
}
