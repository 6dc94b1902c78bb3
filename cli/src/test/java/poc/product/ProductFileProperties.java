package poc.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever a hand may slip into poc.yaml, the tool says where it is wrong. */
class ProductFileProperties {

  private static final Path FILE = Path.of("poc.yaml");

  private static final List<String> PIECES =
      List.of(
          "\n",
          "\r\n",
          " ",
          "  ",
          "\t",
          ":",
          ": ",
          "- ",
          "-",
          "[",
          "]",
          "{",
          "}",
          "'",
          "\"",
          "#",
          "&a ",
          "*a",
          "!!int ",
          "!x ",
          "? ",
          "| ",
          "> ",
          "---\n",
          "...\n",
          "%",
          "@",
          "`",
          "~",
          "null",
          "true",
          "0",
          "-1",
          "1e999",
          ".nan",
          ".inf",
          "0x1F",
          "1_000",
          "99999999999999999999",
          "\0",
          "\u0007",
          "\u0085",
          "\uFEFF",
          "é",
          "\uD83D",
          "<<: *a",
          "adopt:\n",
          "cors:\n");

  @Property(tries = 3000)
  void aSlipIsTakenOrNamedWithItsPlace(@ForAll("slips") String yaml) {
    assertTakenOrNamed(yaml);
  }

  @Property(tries = 1000)
  void anyTextIsTakenOrNamedWithItsPlace(@ForAll String text) {
    assertTakenOrNamed(text);
  }

  @Property(tries = 2000)
  void anyValueOfAnyKeyIsTakenOrNamedWithItsPlace(
      @ForAll("sections") String section, @ForAll("keys") String key, @ForAll("values") String v) {
    assertTakenOrNamed(section + ":\n  " + key + ": " + v + "\n");
  }

  @Provide
  Arbitrary<String> slips() {
    String founding = ProductSample.foundingFile();
    Arbitrary<Slip> slip =
        Combinators.combine(
                Arbitraries.integers().between(0, founding.length()),
                Arbitraries.integers().between(0, 12),
                Arbitraries.of(PIECES))
            .as(Slip::new);
    return slip.list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(slips -> slips.stream().reduce(founding, (t, s) -> s.on(t), (a, b) -> b));
  }

  @Provide
  Arbitrary<String> sections() {
    return Arbitraries.of(
        "model",
        "fields",
        "example",
        "page",
        "function",
        "api",
        "cors",
        "logs",
        "domain",
        "buckets",
        "adopt");
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.of(
        "data",
        "formula",
        "gre",
        "title",
        "name",
        "runtime",
        "memory",
        "timeout",
        "path",
        "key",
        "rate",
        "burst",
        "quota",
        "origins",
        "headers",
        "retention",
        "access",
        "certificate",
        "base-path",
        "site",
        "function",
        "api",
        "resources",
        "stage");
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.of(PIECES),
        Arbitraries.of(PIECES).map(p -> "[" + p + "]"),
        Arbitraries.of(PIECES).map(p -> "{a: " + p + "}"),
        Arbitraries.strings().ascii().ofMaxLength(20),
        Arbitraries.strings().ascii().ofMaxLength(20).map(s -> "[\"" + s + "\"]"));
  }

  private static void assertTakenOrNamed(String yaml) {
    ConfigurationException refused = refusal(yaml);
    if (refused != null) {
      assertThat(refused.getMessage()).matches("(?s)poc\\.yaml:[1-9][0-9]*:[1-9][0-9]*: .+");
    }
  }

  private static @Nullable ConfigurationException refusal(String yaml) {
    try {
      ProductFile.parse(FILE, yaml, "dev");
      return null;
    } catch (ConfigurationException e) {
      return e;
    }
  }

  /** Some letters of a text replaced by others. */
  private record Slip(int at, int length, String piece) {

    String on(String text) {
      int from = Math.min(at, text.length());
      int to = Math.min(from + length, text.length());
      return text.substring(0, from) + piece + text.substring(to);
    }
  }
}
