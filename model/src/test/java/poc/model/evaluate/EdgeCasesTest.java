package poc.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What statistics say where there is little to say. */
class EdgeCasesTest {

  private static Cases of(double[] links, int... outcomes) {
    Cases.Builder cases = new Cases.Builder();
    for (int i = 0; i < links.length; i++) {
      cases.add(links[i], outcomes[i], 1 - outcomes[i]);
    }
    return cases.build();
  }

  @Test
  void withOneKindOfOutcomeThereIsNoAreaAndNoCalibration() {
    Evaluation evaluation = Evaluation.of(of(new double[] {-1, 1, 2}, 1, 1, 1), 0.5);

    assertThat(evaluation.roc().auc()).isNaN();
    assertThat(evaluation.calibration().slope().value()).isNaN();
    assertThat(evaluation.accuracy().nullLogLoss()).isZero();
    assertThat(evaluation.confusion().specificity()).isNaN();
  }

  @Test
  void separatedCasesHaveNoSlope() {
    Evaluation evaluation = Evaluation.of(of(new double[] {-2, -1, 1, 2}, 0, 0, 1, 1), 0.5);

    assertThat(evaluation.roc().auc()).isOne();
    assertThat(evaluation.roc().interval()).isEqualTo(new Interval(1, 1));
    assertThat(evaluation.calibration().slope().value()).isNaN();
    assertThat(evaluation.calibration().inTheLarge().value()).isCloseTo(0, within(1e-12));
  }

  @Test
  void onePredictionForAllTellsNothingApart() {
    Evaluation evaluation = Evaluation.of(of(new double[] {0, 0, 0, 0}, 0, 1, 0, 1), 0.5);

    assertThat(evaluation.roc().auc()).isEqualTo(0.5);
    assertThat(evaluation.calibration().slope().value()).isNaN();
    assertThat(evaluation.groups()).hasSize(1);
    assertThat(evaluation.accuracy().scaledBrier()).isZero();
  }

  @Test
  void whatWasTakenForImpossibleCostsInfinitelyMuch() {
    Evaluation evaluation =
        Evaluation.of(of(new double[] {Double.NEGATIVE_INFINITY, 1, 2}, 1, 0, 1), 0.5);

    assertThat(evaluation.accuracy().logLoss()).isInfinite();
    assertThat(evaluation.accuracy().brier()).isFinite();
    assertThat(evaluation.calibration().inTheLarge().value()).isNaN();
  }

  @Test
  void largeLogOddsKeepTheirOrder() {
    Cases cases = of(new double[] {40, 41, 42, 43}, 0, 1, 0, 1);

    assertThat(cases.probability(0)).isEqualTo(cases.probability(3));
    assertThat(Roc.of(cases).auc()).isEqualTo(0.75);
  }

  @Test
  void countsBeyondAnIntegerDoNotOverflow() {
    Confusion confusion = new Confusion(0.5, 5_000_000_000L, 0, 0, 5_000_000_000L);

    assertThat(confusion.matthews()).isCloseTo(1, within(1e-12));
  }

  @Test
  void theCheapestThresholdIsTheIdealOneWhereItCostsNoMore() {
    Cases cases = of(new double[] {-3, -2, 2, 3}, 0, 0, 1, 1);

    assertThat(new Costs(1, 1).cheapestThreshold(cases)).isEqualTo(0.5);
    assertThat(new Costs(1, 4).cheapestThreshold(cases)).isEqualTo(0.2);
    assertThat(new Costs(99, 1).cheapestThreshold(cases)).isBetween(0.119, 0.881);
  }

  @Test
  void costsAreAboveZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Costs(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Costs(1, Double.NaN));
  }

  /** Against the definition: of all pairs, those in order, ties counting half. */
  @Property(tries = 200)
  void theAreaIsTheShareOfPairsInOrder(
      @ForAll @Size(min = 2, max = 60) List<@IntRange(min = -4, max = 4) Integer> links,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] x = links.stream().mapToDouble(Integer::doubleValue).toArray();
    int[] y = links.stream().mapToInt(link -> random.nextInt(2)).toArray();
    double inOrder = 0;
    int pairs = 0;
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y.length; j++) {
        if (y[i] == 1 && y[j] == 0) {
          pairs++;
          inOrder += x[i] > x[j] ? 1 : x[i] == x[j] ? 0.5 : 0;
        }
      }
    }

    double auc = Roc.of(of(x, y)).auc();

    if (pairs == 0) {
      assertThat(auc).isNaN();
    } else {
      assertThat(auc).isCloseTo(inOrder / pairs, within(1e-12));
    }
  }

  @Property(tries = 200)
  void everyCaseIsInOneCalibrationGroup(
      @ForAll @Size(min = 1, max = 80) List<@DoubleRange(min = -3, max = 3) Double> links,
      @ForAll @IntRange(min = 1, max = 12) int count) {
    Cases.Builder cases = new Cases.Builder();
    links.forEach(link -> cases.add(Math.rint(link * 4) / 4, 1, 1));

    List<CalibrationGroup> groups = CalibrationGroup.of(cases.build(), count);

    assertThat(groups).hasSizeLessThanOrEqualTo(count);
    assertThat(groups.stream().mapToLong(CalibrationGroup::n).sum()).isEqualTo(2L * links.size());
    for (int i = 1; i < groups.size(); i++) {
      assertThat(groups.get(i).lowest()).isGreaterThan(groups.get(i - 1).highest());
    }
  }
}
