package poc.product;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as YAML writes it: plain where that means the same, else in quotes. */
final class Scalars {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z]([A-Za-z0-9 ~+()./^_*-]*[A-Za-z0-9~+()./^_*-])?");
  private static final Set<String> RESERVED =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private Scalars() {}

  static String of(String text) {
    boolean plain =
        PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    return plain
        ? text
        : '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  static String list(List<String> texts) {
    return texts.stream().map(Scalars::of).collect(Collectors.joining(", ", "[", "]"));
  }
}
