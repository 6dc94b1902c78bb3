package poc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LogisticTest {
  private static final MathContext DIGITS = new MathContext(60);

  @Property
  void inverseLogitStaysBetweenZeroAndOne(@ForAll double link) {
    assertThat(Logistic.inverseLogit(link)).isBetween(0.0, 1.0);
  }

  @Property
  void inverseLogitNeverFalls(@ForAll double a, @ForAll double b) {
    assertThat(Logistic.inverseLogit(Math.min(a, b)))
        .isLessThanOrEqualTo(Logistic.inverseLogit(Math.max(a, b)));
  }

  @Property
  void inverseLogitIsSymmetric(@ForAll @DoubleRange(min = -40, max = 40) double link) {
    assertThat(Logistic.inverseLogit(link) + Logistic.inverseLogit(-link))
        .isCloseTo(1, within(2.3e-16));
  }

  @Property
  void inverseLogitKeepsItsDigitsInTheLowerTail(
      @ForAll @DoubleRange(min = -700, max = 0) double link) {
    BigDecimal e = new BigDecimal(StrictMath.exp(link));
    BigDecimal exact = e.divide(BigDecimal.ONE.add(e), DIGITS);
    assertThat(Logistic.inverseLogit(link))
        .isCloseTo(exact.doubleValue(), Percentage.withPercentage(1e-13));
  }

  @Property
  void softplusOfBothSignsDiffersByTheLink(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double link) {
    assertThat(Logistic.softplus(link) - Logistic.softplus(-link))
        .isCloseTo(link, within(1e-9 * Math.max(1, Math.abs(link))));
  }

  @Test
  void softplusNeitherOverflowsNorVanishes() {
    assertThat(Logistic.softplus(0)).isEqualTo(0.6931471805599453);
    assertThat(Logistic.softplus(1e300)).isEqualTo(1e300);
    assertThat(Logistic.softplus(-50)).isCloseTo(1.9287498479639178e-22, within(1e-36));
  }

  @Test
  void infinitiesAreLimits() {
    assertThat(Logistic.inverseLogit(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Logistic.inverseLogit(Double.NEGATIVE_INFINITY)).isEqualTo(0);
    assertThat(Logistic.inverseLogit(Double.NaN)).isNaN();
  }
}
