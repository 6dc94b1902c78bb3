package poc.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.model.evaluate.Calibration.Estimate;

/** Every number beside R's. */
class EvaluationTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  @ParameterizedTest
  @ValueSource(strings = {"continuous", "ties", "counts"})
  void isWhatRSays(String name) throws IOException {
    ReferenceCases reference = ReferenceCases.read(name);
    Cases cases = reference.cases();
    Evaluation evaluation = Evaluation.of(cases, reference.number("threshold"));

    assertThat(cases.size()).isEqualTo((long) reference.number("n"));
    assertThat(cases.positives()).isEqualTo((long) reference.number("positives"));

    Interval interval = evaluation.roc().interval();
    assertThat(evaluation.roc().auc()).isCloseTo(reference.number("auc"), CLOSE);
    assertThat(new double[] {interval.lower(), interval.upper()})
        .containsExactly(reference.numbers("aucInterval"), CLOSE);

    Accuracy accuracy = evaluation.accuracy();
    assertThat(accuracy.logLoss()).isCloseTo(reference.number("logLoss"), CLOSE);
    assertThat(accuracy.brier()).isCloseTo(reference.number("brier"), CLOSE);
    assertThat(accuracy.nullLogLoss()).isCloseTo(reference.number("nullLogLoss"), CLOSE);
    assertThat(accuracy.nullBrier()).isCloseTo(reference.number("nullBrier"), CLOSE);

    Calibration calibration = evaluation.calibration();
    check(calibration.intercept(), reference.numbers("intercept"));
    check(calibration.slope(), reference.numbers("slope"));
    check(calibration.inTheLarge(), reference.numbers("inTheLarge"));

    Confusion confusion = evaluation.confusion();
    assertThat(
            new double[] {
              confusion.truePositives(),
              confusion.falsePositives(),
              confusion.falseNegatives(),
              confusion.trueNegatives()
            })
        .containsExactly(reference.numbers("confusion"));
    assertThat(
            new double[] {
              confusion.accuracy(),
              confusion.sensitivity(),
              confusion.specificity(),
              confusion.positivePredictiveValue(),
              confusion.negativePredictiveValue(),
              confusion.f1(),
              confusion.matthews()
            })
        .containsExactly(reference.numbers("rates"), CLOSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"continuous", "ties", "counts"})
  void theCalibrationCurveIsWhatRSays(String name) throws IOException {
    ReferenceCases reference = ReferenceCases.read(name);
    List<CalibrationGroup> groups = CalibrationGroup.of(reference.cases(), 10);

    assertThat(groups).hasSize(reference.expected().get("groups").size());
    for (int i = 0; i < groups.size(); i++) {
      CalibrationGroup group = groups.get(i);
      assertThat(
              new double[] {
                group.lowest(),
                group.highest(),
                group.mean(),
                group.positives(),
                group.n(),
                group.interval().lower(),
                group.interval().upper()
              })
          .as("group %d", i)
          .containsExactly(
              ReferenceCases.numbers(reference.expected().get("groups").get(i)), CLOSE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"continuous", "ties", "counts"})
  void noThresholdCostsLessThanTheCheapest(String name) throws IOException {
    ReferenceCases reference = ReferenceCases.read(name);
    Costs costs = new Costs(reference.numbers("costs")[0], reference.numbers("costs")[1]);

    double threshold = costs.cheapestThreshold(reference.cases());

    assertThat(costs.of(Confusion.of(reference.cases(), threshold)))
        .isEqualTo(reference.number("leastCost"));
  }

  /** The example of Hanley and McNeil: a scale of five steps has ties only. */
  @Test
  void theAreaUnderARatingScale() {
    long[] normal = {33, 6, 6, 11, 2};
    long[] abnormal = {3, 2, 2, 11, 33};
    Cases.Builder cases = new Cases.Builder();
    IntStream.range(0, 5).forEach(i -> cases.add(i, abnormal[i], normal[i]));

    Cases built = cases.build();
    Roc roc = Roc.of(built);

    assertThat(roc.auc()).isCloseTo(0.893, within(0.0005));
    assertThat(roc.standardError()).isCloseTo(0.032, within(0.0015));
    assertThat(Roc.points(built)).hasSize(6);
    assertThat(Roc.points(built).get(1).falsePositiveRate()).isEqualTo(2.0 / 58);
    assertThat(Roc.points(built).get(5).truePositiveRate()).isEqualTo(1);
  }

  private static void check(Estimate estimate, double[] expected) {
    assertThat(estimate.value()).isCloseTo(expected[0], within(1e-8));
    assertThat(estimate.standardError()).isCloseTo(expected[1], within(1e-6));
  }
}
