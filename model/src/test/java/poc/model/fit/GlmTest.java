package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlmTest {
  private static final String SEPARATED = "y,x\n0,1\n0,2\n0,3\n1,4\n1,5\n1,6\n";

  private static DesignMatrix design(String formula, String csv) throws Exception {
    Formula parsed = Formula.parse(formula);
    return DesignMatrix.of(
        parsed, DataReader.read(new CsvText(csv), DesignMatrix.columnsOf(parsed)));
  }

  @Test
  void twoGroupsHaveTheirLogOddsRatioInClosedForm() throws Exception {
    String csv =
        "y,x\n" + "1,0\n".repeat(3) + "0,0\n".repeat(7) + "1,1\n".repeat(6) + "0,1\n".repeat(4);
    GlmFit fit = Glm.withDefaults().fit(design("y ~ x", csv));
    assertThat(fit.coefficients().get(0).estimate()).isCloseTo(Math.log(3.0 / 7), within(1e-9));
    assertThat(fit.coefficients().get(1).estimate())
        .isCloseTo(Math.log(6.0 / 4 / (3.0 / 7)), within(1e-9));
    assertThat(fit.coefficients().get(1).standardError())
        .isCloseTo(Math.sqrt(1.0 / 3 + 1.0 / 7 + 1.0 / 6 + 1.0 / 4), within(1e-6));
  }

  @Test
  void separatedOutcomesAreWarnedOf() throws Exception {
    GlmFit fit = Glm.withDefaults().fit(design("y ~ x", SEPARATED));
    assertThat(fit.warnings())
        .containsExactly("glm.fit: fitted probabilities numerically 0 or 1 occurred");
    assertThat(fit.statistics().deviance()).isLessThan(1e-9);
  }

  @Test
  void tooFewIterationsAreWarnedOf() throws Exception {
    GlmFit fit = Glm.withDefaults().withMaxIterations(3).fit(design("y ~ x", SEPARATED));
    assertThat(fit.warnings()).containsExactly("glm.fit: algorithm did not converge");
    assertThat(fit.statistics().converged()).isFalse();
    assertThat(fit.statistics().iterations()).isEqualTo(3);
  }

  /** Expected values by mpmath 1.3, {@code erfc(z / sqrt(2))} with 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "-1.959963984540054, 0.050000000000000024",
    "5, 5.733031437583878e-07",
    "10, 1.523970604832105e-23",
    "-20, 5.5072482372124675e-89",
    "37, 1.1451142445049154e-299",
    "50, 0"
  })
  void pValuesKeepTheirDigitsFarOut(double z, double p) {
    assertThat(Glm.twoSided(z)).isCloseTo(p, Percentage.withPercentage(1e-9));
  }
}
