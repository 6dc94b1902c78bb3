package poc.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource({
    "800,800",
    "3.61,3.61",
    "8e2,800",
    "8E+2,800",
    "25e-1,2.5",
    "+4,4",
    "-0.5,-0.5",
    ".5,0.5",
    "5.,5",
    "007,7",
    "'  4 ',4",
    "'\t4\n',4",
    "1e-400,0"
  })
  void readsWhatPeopleWrite(String text, double value) {
    assertThat(Numerals.parse(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "1d",
        "1f",
        "0x1p3",
        "0x10",
        "NaN",
        "Infinity",
        "-Infinity",
        "inf",
        "1e400",
        "-1e400",
        "1e",
        "1e+",
        "e5",
        ".",
        "+",
        "-",
        "+-4",
        "1 000",
        "1,5",
        "1.2.3",
        "1e2.5",
        "１２",
        "--1",
        "4%",
        "1_000"
      })
  void refusesWhatIsNoNumber(String text) {
    assertThat(Numerals.parse(text)).isNaN();
  }

  @Property
  void readsEveryFiniteDoubleAsJavaWritesIt(@ForAll double value) {
    assertThat(Numerals.parse(Double.toString(value))).isEqualTo(value);
  }

  @Property
  void takesNoTextThatJavaDoesNot(@ForAll String text) {
    double value = Numerals.parse(text);
    if (!Double.isNaN(value)) {
      assertThat(Double.parseDouble(text.strip())).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource({"800,800", "0,0", "-3,-3", "0.01,0.01", "3.61,3.61", "1e20,1.0E20"})
  void writesForPeople(double value, String text) {
    assertThat(Numerals.format(value)).isEqualTo(text);
  }
}
