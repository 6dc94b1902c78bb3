package poc.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.model.Numerals;

class DecimalTest {

  private static void sameAsNumerals(String text) {
    char[] characters = ("1" + text + "1").toCharArray();
    assertThat(Double.doubleToRawLongBits(Decimal.parse(characters, 1, characters.length - 1)))
        .as(text)
        .isEqualTo(Double.doubleToRawLongBits(Numerals.parse(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "+.",
        "1.",
        ".5",
        "-0",
        "+7",
        "1e5",
        "1e",
        "1.2.3",
        "1-",
        "--1",
        "0x1",
        "NaN",
        "9007199254740992",
        "9007199254740993",
        "900719925474099.3",
        "123456789012345678",
        "1234567890123456789",
        "0.000000000000000001",
        "0.1234567890123456789",
        "1e400",
        "1,5",
        "\u0661"
      })
  void readsWhatNumeralsRead(String text) {
    sameAsNumerals(text);
  }

  @Property(tries = 5000)
  void readsDecimalsToTheSameBits(@ForAll("decimals") String text) {
    sameAsNumerals(text);
  }

  @Property
  void readsDoublesToTheSameBits(@ForAll double number) {
    sameAsNumerals(Double.toString(number));
  }

  @Provide
  Arbitrary<String> decimals() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMaxLength(19);
    return Combinators.combine(
            Arbitraries.of("", "-", "+"), digits, Arbitraries.of("", "."), digits)
        .as((sign, whole, point, decimals) -> sign + whole + point + decimals);
  }
}
