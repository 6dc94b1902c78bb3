package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.model.Aliased;
import poc.model.Column;
import poc.model.FitWarning;
import poc.model.Link;
import poc.model.data.Delimiter;
import poc.model.table.Progress;

class GlmTest {
  private static final String SEPARATED = "y,x\n0,1\n0,2\n0,3\n1,4\n1,5\n1,6\n";

  /** What is fitted: columns, and rows. */
  private record Sample(List<Column> columns, Observations observations) {}

  private static Sample design(String formula, String csv) throws Exception {
    Specification specification = Specification.of(Formula.parse(formula));
    Observations observations =
        TrainingRows.read(new CsvText(csv), Delimiter.fromHeader(), specification, Progress.NONE)
            .observations();
    return new Sample(
        Design.of(specification.formula(), observations.fields()).columns(), observations);
  }

  private static GlmFit fit(Glm glm, Sample design) throws Exception {
    return glm.fit(design.columns(), design.observations());
  }

  @Test
  void twoGroupsHaveTheirLogOddsRatioInClosedForm() throws Exception {
    String csv =
        "y,x\n" + "1,0\n".repeat(3) + "0,0\n".repeat(7) + "1,1\n".repeat(6) + "0,1\n".repeat(4);
    GlmFit fit = fit(Glm.of(Link.LOGIT), design("y ~ x", csv));
    assertThat(fit.coefficients().get(0).estimate()).isCloseTo(Math.log(3.0 / 7), within(1e-9));
    assertThat(fit.coefficients().get(1).estimate())
        .isCloseTo(Math.log(6.0 / 4 / (3.0 / 7)), within(1e-9));
    assertThat(fit.coefficients().get(1).standardError())
        .isCloseTo(Math.sqrt(1.0 / 3 + 1.0 / 7 + 1.0 / 6 + 1.0 / 4), within(1e-6));
  }

  @Test
  void separatedOutcomesAreWarnedOf() throws Exception {
    GlmFit fit = fit(Glm.of(Link.LOGIT), design("y ~ x", SEPARATED));
    assertThat(fit.warnings())
        .containsExactly(
            "glm.fit: fitted probabilities numerically 0 or 1 occurred: of some rows the model is"
                + " certain, which the data can hardly tell",
            "the outcomes are separated by x: the best estimate is infinite, and the standard errors"
                + " say nothing; fit with a ridge penalty, or leave out what separates");
    assertThat(fit.statistics().deviance()).isLessThan(1e-9);
  }

  @Test
  void aRidgePenaltyGivesSeparatedOutcomesAFiniteEstimate() throws Exception {
    GlmFit fit = fit(Glm.of(Link.LOGIT).withRidge(1), design("y ~ x", SEPARATED));
    assertThat(fit.warnings()).isEmpty();
    assertThat(fit.statistics().ridge()).isEqualTo(1);
    double intercept = fit.coefficients().get(0).estimate();
    double slope = fit.coefficients().get(1).estimate();
    double gradient = -slope * 35 / 12;
    for (int x = 1; x <= 6; x++) {
      double p = Link.LOGIT.inverse(intercept + slope * x);
      gradient += x * ((x > 3 ? 1 : 0) - p);
    }
    assertThat(gradient).isCloseTo(0, within(1e-7));
    assertThat(intercept).isCloseTo(-3.5 * slope, within(1e-7));
  }

  @Test
  void aLevelWithoutSuccessesSeparatesInPart() throws Exception {
    String csv = "y,f\n" + "0,a\n1,a\n".repeat(20) + "0,b\n".repeat(5) + "0,c\n1,c\n1,c\n";
    assertThat(fit(Glm.of(Link.LOGIT), design("y ~ f", csv)).warnings())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("the outcomes are separated by fb: ");
  }

  @Test
  void anOffsetIsAddedToTheLinearPredictor() throws Exception {
    Sample design = design("y ~ x", "y,x\n0,1\n1,2\n0,3\n1,4\n0,5\n1,6\n1,7\n");
    GlmFit free = fit(Glm.of(Link.PROBIT), design);
    Offset offset = new Offset(design.columns().get(1), free.coefficients().get(1).estimate());
    GlmFit fixed =
        Glm.of(Link.PROBIT)
            .withOffset(offset)
            .fit(design.columns().subList(0, 1), design.observations());
    assertThat(fixed.coefficients().get(0).estimate())
        .isCloseTo(free.coefficients().get(0).estimate(), within(1e-6));
    assertThat(fixed.statistics().deviance())
        .isCloseTo(free.statistics().deviance(), within(1e-10));
  }

  @Test
  void aLogLinkThatLeavesItsRangeIsRefused() {
    String csv = "y,x\n" + "1,1\n".repeat(9) + "0,0\n1,0\n0,-9\n0,-9\n";
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> fit(Glm.of(Link.LOG), design("y ~ x", csv)))
        .withMessageStartingWith("no valid set of coefficients has been found: the log link");
  }

  @Test
  void columnsThatDependOnOthersAreSetAside() throws Exception {
    String csv = "y,a,b,c,d\n0,1,2,1,5\n1,2,4,1,3\n0,3,6,1,8\n1,4,8,1,1\n0,2,4,1,4\n1,3,6,1,7\n";
    GlmFit fit = fit(Glm.of(Link.LOGIT), design("y ~ a + b + c + d", csv));
    assertThat(fit.aliased()).containsExactly(new Aliased("b", 2), new Aliased("c", 3));
    GlmFit alone = fit(Glm.of(Link.LOGIT), design("y ~ a + d", csv));
    assertThat(fit.columns()).extracting(Column::name).containsExactly("(Intercept)", "a", "d");
    for (int i = 0; i < 3; i++) {
      double estimate = alone.coefficients().get(i).estimate();
      assertThat(fit.coefficients().get(i).estimate())
          .isCloseTo(estimate, within(1e-9 * Math.abs(estimate)));
    }
    assertThat(fit.statistics().dfResidual()).isEqualTo(3);
  }

  @Test
  void tooFewIterationsAreWarnedOf() throws Exception {
    GlmFit fit = fit(Glm.of(Link.LOGIT).withMaxIterations(3), design("y ~ x", SEPARATED));
    assertThat(fit.warnings()).containsExactly(FitWarning.NOT_CONVERGED.toString());
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
    assertThat(FitReport.twoSided(z)).isCloseTo(p, Percentage.withPercentage(1e-9));
  }
}
