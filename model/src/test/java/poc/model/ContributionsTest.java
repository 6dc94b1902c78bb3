package poc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContributionsTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column.Intercept("(Intercept)"),
          new Column.Value("speed", 0),
          new Column.Power("I(speed^2)", 0, 2),
          new Column.Contrast("team1", 1, List.of(1.0, 0.0, -1.0)),
          new Column.Contrast("team2", 1, List.of(0.0, 1.0, -1.0)),
          new Column.Product(
              "speed:team2",
              List.of(new Column.Value("speed", 0), new Column.Indicator("team2", 1, 1))));

  private static Model model() {
    Model example = ExampleModel.model();
    double[] estimates = {-2, 0.5, -0.01, 0.25, 1.5, -0.125};
    return new Model(
        example.formula(),
        example.response(),
        Link.LOGIT,
        Optional.empty(),
        Optional.empty(),
        ExampleModel.FIELDS,
        COLUMNS,
        java.util.stream.IntStream.range(0, estimates.length)
            .mapToObj(i -> new Coefficient(COLUMNS.get(i).name(), estimates[i], 1, 1, 0.5))
            .toList(),
        List.of(),
        Covariance.of(new double[6][6]),
        example.fit(),
        0.5,
        example.provenance());
  }

  @Test
  void theAverageCaseHasNothingButTheBaseline() {
    Contributions contributions = Contributions.of(model(), new Observation(41.5, 0));

    assertThat(contributions.terms()).allMatch(share -> share.value() == 0);
    assertThat(contributions.baseline())
        .isCloseTo(-2 + 0.5 * 41.5 - 0.01 * 41.5 * 41.5 + 0.25, within(1e-12));
  }

  @Test
  void columnsOfTheSameFieldsAreOneTerm() {
    Contributions contributions = Contributions.of(model(), new Observation(50, 1));

    assertThat(contributions.terms())
        .extracting(Contributions.Share::term)
        .containsExactly("speed", "team", "speed:team");
    assertThat(contributions.terms().get(0).value())
        .isCloseTo(0.5 * 8.5 - 0.01 * (2500 - 41.5 * 41.5), within(1e-12));
    assertThat(contributions.terms().get(1).value()).isCloseTo(1.5 - 0.25, within(1e-12));
    assertThat(contributions.terms().get(2).value()).isCloseTo(-0.125 * 50, within(1e-12));
  }

  @Property(tries = 200)
  void baselineAndSharesAddUpToTheLink(
      @ForAll @DoubleRange(min = -1000, max = 1000) double speed,
      @ForAll @IntRange(max = 2) int team) {
    Observation observation = new Observation(speed, team);
    Contributions contributions = Contributions.of(model(), observation);
    double sum =
        contributions.baseline()
            + contributions.terms().stream().mapToDouble(Contributions.Share::value).sum();

    double link = model().predict(observation).link();

    assertThat(contributions.total()).isEqualTo(link);
    assertThat(sum).isCloseTo(link, within(1e-9 * Math.max(1, Math.abs(link))));
  }

  /** 1/x has no value at the mean, 0. */
  @Test
  void aFunctionThatIsNotDefinedAtTheMeanCountsFromZero() {
    Column inverse = new Column.Power("I(x^-1)", 0, -1);
    Model example = ExampleModel.model();
    Model model =
        new Model(
            "y ~ 0 + I(x^-1)",
            "y",
            Link.LOGIT,
            Optional.empty(),
            Optional.empty(),
            List.of(new NumericField("x", -1, 1, 0)),
            List.of(inverse),
            List.of(new Coefficient(inverse.name(), 3, 1, 3, 0.5)),
            List.of(),
            Covariance.of(new double[][] {{1}}),
            example.fit(),
            0.5,
            example.provenance());

    Contributions contributions = Contributions.of(model, new Observation(0.5));

    assertThat(contributions.baseline()).isZero();
    assertThat(contributions.terms()).containsExactly(new Contributions.Share("x", 6));
  }
}
