package poc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CovarianceTest {
  private static final double[][] ROWS = {{4, 1, -2}, {1, 9, 0.5}, {-2, 0.5, 16}};

  @Test
  void givesItsEntriesFromBothSides() {
    Covariance covariance = Covariance.of(ROWS);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(covariance.at(i, j)).isEqualTo(ROWS[i][j]);
      }
    }
    assertThat(covariance.size()).isEqualTo(3);
  }

  @Test
  void keepsNoHoldOnTheArray() {
    double[][] rows = {{1}};
    Covariance covariance = Covariance.of(rows);
    rows[0][0] = 2;
    assertThat(covariance.at(0, 0)).isEqualTo(1);
  }

  @Property
  void standardErrorIsTheRootOfTheQuadraticForm(
      @ForAll @DoubleRange(min = -100, max = 100) double a,
      @ForAll @DoubleRange(min = -100, max = 100) double b,
      @ForAll @DoubleRange(min = -100, max = 100) double c) {
    double[] x = {a, b, c};
    double variance = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        variance += x[i] * ROWS[i][j] * x[j];
      }
    }
    assertThat(Covariance.of(ROWS).standardError(x))
        .isCloseTo(Math.sqrt(variance), within(1e-9 * (1 + Math.sqrt(variance))));
  }

  @Test
  void aVarianceRoundedBelowZeroIsZero() {
    Covariance covariance =
        Covariance.of(new double[][] {{1, -1.0000000000000002}, {-1.0000000000000002, 1}});
    assertThat(covariance.standardError(new double[] {1, 1})).isZero();
  }

  @Test
  void refusesWhatIsNoCovariance() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Covariance.of(new double[][] {{1, 2}, {3, 1}}))
        .withMessageContaining("row 2, column 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Covariance.of(new double[][] {{1, 2}}))
        .withMessageContaining("square");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Covariance.of(new double[][] {{Double.NaN}}))
        .withMessageContaining("finite");
  }
}
