package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected texts are those of R's {@code format(x, digits = n)}, trimmed. */
class NumberFormatTest {

  @Test
  void showsAsManyDigitsAsAskedAndNoTrailingZeros() {
    assertThat(NumberFormat.format(499.976517554915, 5)).isEqualTo("499.98");
    assertThat(NumberFormat.format(0.5, 5)).isEqualTo("0.5");
    assertThat(NumberFormat.format(4.0, 5)).isEqualTo("4");
    assertThat(NumberFormat.format(12345.67, 3)).isEqualTo("12346");
    assertThat(NumberFormat.format(0, 5)).isEqualTo("0");
    assertThat(NumberFormat.format(-2.5, 3)).isEqualTo("-2.5");
  }

  @Test
  void aColumnSharesItsDecimals() {
    assertThat(NumberFormat.format(List.of(1.0, 0.25, -10.0), 4))
        .containsExactly("1.00", "0.25", "-10.00");
  }

  @Test
  void takesTheNarrowerNotation() {
    assertThat(NumberFormat.format(0.0001, 3)).isEqualTo("1e-04");
    assertThat(NumberFormat.format(0.000465, 3)).isEqualTo("0.000465");
    assertThat(NumberFormat.format(0.0000106, 3)).isEqualTo("1.06e-05");
    assertThat(NumberFormat.format(1e100, 3)).isEqualTo("1e+100");
    assertThat(NumberFormat.format(123456789.0, 9)).isEqualTo("123456789");
    assertThat(NumberFormat.format(100000.0, 3)).isEqualTo("1e+05");
    assertThat(NumberFormat.format(List.of(8.3178, 2.2152e-10), 5))
        .containsExactly("8.3178e+00", "2.2152e-10");
  }

  @Test
  void anEmptyColumnIsEmpty() {
    assertThat(NumberFormat.format(List.of(), 3)).isEmpty();
  }
}
