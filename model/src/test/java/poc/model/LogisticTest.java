package poc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LogisticTest {

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
}
