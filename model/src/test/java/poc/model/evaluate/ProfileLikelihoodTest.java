package poc.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.model.Link;
import poc.model.Model;
import poc.model.data.DataSource;
import poc.model.fit.Formula;
import poc.model.fit.Training;

class ProfileLikelihoodTest {

  private static List<String[]> expected(String name) throws IOException {
    try (InputStream in = Fits.resource("profile.csv").open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(",", -1))
          .filter(cells -> cells[0].equals(name))
          .toList();
    }
  }

  private static Model model(String name) throws Exception {
    return switch (name) {
      case "counts" -> Fits.trials();
      case "cloglog" ->
          Fits.withLink(Fits.admissions("admit ~ gre + gpa"), Fits.admissions(), Link.CLOGLOG);
      default ->
          Fits.withLink(
              Fits.admissions("admit ~ gre + gpa + C(rank)"), Fits.admissions(), Link.of(name));
    };
  }

  /** To R's numbers: the roots, and what confint interpolates. */
  @ParameterizedTest
  @ValueSource(strings = {"logit", "probit", "cloglog", "counts"})
  void isWhatRSays(String name) throws Exception {
    Model model = model(name);
    DataSource source = name.equals("counts") ? Fits.resource("trials.csv") : Fits.admissions();

    List<Interval> intervals = ProfileLikelihood.of(model, Fits.sample(model, source));

    List<String[]> expected = expected(name);
    assertThat(intervals).hasSize(expected.size());
    for (int j = 0; j < expected.size(); j++) {
      check(intervals.get(j).lower(), expected.get(j)[2], expected.get(j)[4]);
      check(intervals.get(j).upper(), expected.get(j)[3], expected.get(j)[5]);
    }
  }

  private static void check(double end, String root, String interpolated) {
    double exact = Double.parseDouble(root);
    assertThat(end).isCloseTo(exact, within(1e-6 * Math.abs(exact)));
    assertThat(end).isCloseTo(Double.parseDouble(interpolated), within(1e-4 * Math.abs(exact)));
  }

  @Test
  void separatedOutcomesSetNoEndOnOneSide() throws Exception {
    String csv = "y,x\n0,1\n0,2\n0,3\n1,4\n1,5\n1,6\n";
    Model model = Training.train(Formula.parse("y ~ x"), Fits.text(csv)).model();

    Interval slope = ProfileLikelihood.of(model, Fits.sample(model, Fits.text(csv))).get(1);

    assertThat(slope.upper()).isNotFinite();
  }

  @Test
  void aSingleCoefficientHasAnIntervalToo() throws Exception {
    Model trials = Fits.trials();
    Sample sample = Fits.sample(trials, Fits.resource("trials.csv"));
    Model slopeAlone =
        Fits.of(
            trials.response(),
            Link.LOGIT,
            trials.fields(),
            poc.model.fit.Glm.of(Link.LOGIT)
                .fit(trials.columns().subList(1, 2), SampleRows.all(sample, true)),
            java.util.Optional.empty());

    Interval slope = ProfileLikelihood.of(slopeAlone, sample).get(0);

    assertThat(slope.lower()).isBetween(0.5, slopeAlone.coefficients().get(0).estimate());
    assertThat(slope.upper()).isBetween(slopeAlone.coefficients().get(0).estimate(), 3.0);
  }
}
