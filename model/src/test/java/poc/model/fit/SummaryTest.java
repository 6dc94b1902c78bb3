package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import poc.model.Coefficient;
import poc.model.Link;
import poc.model.data.DataSource;

class SummaryTest {

  private static String summary(String formula, DataSource data) throws Exception {
    return String.join("\n", Summary.lines(Training.train(Formula.parse(formula), data))) + "\n";
  }

  @Test
  void readsLikeThatOfR() throws Exception {
    assertThat(summary(SampleData.formula(), new SampleData()))
        .isEqualTo(
            """
            Call:
            glm(formula = admit ~ gre + gpa + C(rank), family = binomial)

            Coefficients:
                         Estimate Std. Error z value Pr(>|z|)
            (Intercept) -3.989979   1.139951  -3.500 0.000465 ***
            gre          0.002264   0.001094   2.070 0.038465 *
            gpa          0.804038   0.331819   2.423 0.015388 *
            rank2       -0.675443   0.316490  -2.134 0.032829 *
            rank3       -1.340204   0.345306  -3.881 0.000104 ***
            rank4       -1.551464   0.417832  -3.713 0.000205 ***
            ---
            Signif. codes:  0 '***' 0.001 '**' 0.01 '*' 0.05 '.' 0.1 ' ' 1

            (Dispersion parameter for binomial family taken to be 1)

                Null deviance: 499.98  on 399  degrees of freedom
            Residual deviance: 458.52  on 394  degrees of freedom
            AIC: 470.52

            Number of Fisher Scoring iterations: 4
            """);
  }

  @Test
  void coefficientsThatCannotBeEstimatedAreNotAvailable() throws Exception {
    assertThat(summary("cured ~ dose + half + age + ward + stay", ReferenceFit.data("clinic")))
        .contains(
            """
            Coefficients: (3 not defined because of singularities)
                           Estimate Std. Error z value Pr(>|z|)
            (Intercept)    -0.41987    0.69738  -0.602   0.5471
            dose            0.28013    0.04060   6.901 5.18e-12 ***
            half                 NA         NA      NA       NA
            age            -0.02967    0.01230  -2.412   0.0159 *
            wardnorth       0.76979    0.32154   2.394   0.0167 *
            wardsouth       0.22902    0.31867   0.719   0.4723
            staynorth-stay       NA         NA      NA       NA
            staysouth-stay       NA         NA      NA       NA
            ---
            """)
        .contains("\n(Modelled: cured is 'yes')\n");
  }

  @Test
  void tellsLinkWeightsAndPenalty() throws Exception {
    Specification specification =
        Specification.of(Formula.parse("cured ~ log(dose) + sex"))
            .withLink(Link.CLOGLOG)
            .withWeights("times");
    assertThat(Summary.lines(Training.train(specification, ReferenceFit.data("clinic"))))
        .contains(
            "glm(formula = cured ~ log(dose) + sex, family = binomial(link = \"cloglog\"),"
                + " weights = times)",
            "log(dose)     0.8642     0.1171   7.383 1.55e-13 ***",
            "sexm         -0.4441     0.1425  -3.117  0.00183 **",
            "    Null deviance: 613.23  on 242  degrees of freedom",
            "Residual deviance: 521.30  on 240  degrees of freedom",
            "AIC: 559.04",
            "Warning: non-integer #successes in a binomial glm!")
        .noneMatch(line -> line.contains("deleted due to missingness"));
    assertThat(
            Summary.lines(Training.train(specification.withRidge(2), ReferenceFit.data("clinic"))))
        .anyMatch(line -> line.startsWith("(Ridge penalty 2: estimates are drawn towards zero"));
  }

  @Test
  void tellsOfDroppedRows() throws Exception {
    assertThat(summary("admit ~ gre + gpa + rank", ReferenceFit.data("missing-values")))
        .contains("degrees of freedom\n  (13 observations deleted due to missingness)\nAIC: ");
    assertThat(summary("y ~ x", new CsvText("y,x\n0,1\n1,2\n0,3\n1,1\n1,NA\n")))
        .contains("  (1 observation deleted due to missingness)\n");
  }

  @Test
  void tellsOfWarnings() throws Exception {
    assertThat(summary("y ~ x", new CsvText("y,x\n0,1\n0,2\n0,3\n1,4\n1,5\n1,6\n")))
        .contains("(Intercept)  -165.32  407521.43       0        1\n")
        .contains(
            "\n\nWarning: glm.fit: fitted probabilities numerically 0 or 1 occurred: of some rows the"
                + " model is certain, which the data can hardly tell\n\nWarning: the")
        .doesNotContain("Signif. codes");
  }

  @Test
  void smallProbabilitiesAreBoundedOrWrittenInPowersOfTen() {
    List<String> lines =
        CoefficientTable.lines(
            List.of(
                new Coefficient("a", 12.5, 1.25, 10, 1.52e-23),
                new Coefficient("b", -0.5, 0.113, -4.4049, 1.058e-5),
                new Coefficient("c", 0.25, 0.132, 1.8939, 0.0582)),
            List.of());
    assertThat(lines)
        .containsExactly(
            "  Estimate Std. Error z value Pr(>|z|)",
            "a   12.500      1.250  10.000  < 2e-16 ***",
            "b   -0.500      0.113  -4.405 1.06e-05 ***",
            "c    0.250      0.132   1.894   0.0582 .",
            "---",
            "Signif. codes:  0 '***' 0.001 '**' 0.01 '*' 0.05 '.' 0.1 ' ' 1");
  }

  @Test
  void starsFollowTheLegend() {
    assertThat(stars(0.001)).endsWith(" ***");
    assertThat(stars(0.0011)).endsWith(" **");
    assertThat(stars(0.05)).endsWith(" *");
    assertThat(stars(0.0501)).endsWith(" .");
    assertThat(stars(0.1001)).doesNotEndWith(".");
  }

  private static String stars(double p) {
    return CoefficientTable.lines(List.of(new Coefficient("a", 1, 1, 1, p)), List.of()).get(1);
  }
}
