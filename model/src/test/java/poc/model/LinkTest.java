package poc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinkTest {
  private static final MathContext DIGITS = new MathContext(60);
  private static final double EPSILON = Math.ulp(1.0);

  @ParameterizedTest
  @CsvFileSource(resources = "glm/links.csv", numLinesToSkip = 1)
  void agreesWithR(
      double eta, double logit, double probit, double cloglog, double log, double cauchit) {
    Percentage tolerance = Percentage.withPercentage(1e-11);
    assertThat(Link.LOGIT.inverse(eta)).isCloseTo(logit, tolerance);
    assertThat(Link.PROBIT.inverse(eta)).isCloseTo(probit, tolerance);
    assertThat(Link.CLOGLOG.inverse(eta)).isCloseTo(cloglog, tolerance);
    assertThat(Link.LOG.inverse(eta)).isCloseTo(log, tolerance);
    assertThat(Link.CAUCHIT.inverse(eta)).isCloseTo(cauchit, tolerance);
  }

  @Property
  void staysBetweenZeroAndOne(@ForAll Link link, @ForAll double eta) {
    double probability = link.inverse(eta);
    assertThat(probability).isGreaterThan(0);
    assertThat(link == Link.LOG ? Math.min(probability, 0.5) : probability).isLessThan(1);
  }

  @Property
  void neverFalls(@ForAll Link link, @ForAll double a, @ForAll double b) {
    assertThat(link.inverse(Math.min(a, b))).isLessThanOrEqualTo(link.inverse(Math.max(a, b)));
  }

  @Property
  void neverFallsNearby(@ForAll Link link, @ForAll @DoubleRange(min = -35, max = 35) double eta) {
    assertThat(link.inverse(Math.nextDown(eta)))
        .isLessThanOrEqualTo(link.inverse(eta) * (1 + 4 * EPSILON));
  }

  @Property
  void theSymmetricLinksAreSymmetric(@ForAll @DoubleRange(min = -40, max = 40) double eta) {
    for (Link link : new Link[] {Link.LOGIT, Link.PROBIT, Link.CAUCHIT}) {
      assertThat(link.inverse(eta) + link.inverse(-eta)).isCloseTo(1, within(2.3e-16));
    }
  }

  @Property
  void logitKeepsItsDigitsInTheLowerTail(@ForAll @DoubleRange(min = -30, max = 0) double eta) {
    BigDecimal e = new BigDecimal(StrictMath.exp(eta));
    BigDecimal exact = e.divide(BigDecimal.ONE.add(e), DIGITS);
    assertThat(Link.LOGIT.inverse(eta))
        .isCloseTo(exact.doubleValue(), Percentage.withPercentage(1e-13));
  }

  @ParameterizedTest
  @EnumSource
  void infinitiesAreLimitsAndNotANumberStaysSo(Link link) {
    assertThat(link.inverse(Double.NEGATIVE_INFINITY)).isCloseTo(EPSILON, within(1e-18));
    assertThat(link.inverse(Double.POSITIVE_INFINITY)).isGreaterThanOrEqualTo(1 - EPSILON);
    assertThat(link.inverse(Double.NaN)).isNaN();
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsName(Link link) {
    assertThat(Link.of(link.toString())).isEqualTo(link);
  }

  @Test
  void otherNamesAreRefused() {
    for (String name : new String[] {"LOGIT", "identity", ""}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Link.of(name))
          .withMessage("the link must be logit, probit, cloglog, log or cauchit");
    }
  }
}
