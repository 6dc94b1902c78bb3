package poc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ModelTest {
  private final Model model = ExampleModel.model();

  @Test
  void predictsByHandCalculation() {
    Prediction prediction = model.predict(new Observation(40, 1));
    double variance = 0.25 + 1600 * 0.0001 + 0.16 + 2 * (40 * -0.001 - 0.01);
    assertThat(prediction.link()).isEqualTo(-2 + 0.0625 * 40 + 0.5);
    assertThat(prediction.standardError()).isCloseTo(Math.sqrt(variance), within(1e-15));
    assertThat(prediction.probability()).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-15));
    assertThat(prediction.lower())
        .isCloseTo(1 / (1 + Math.exp(-1 + 1.959963984540054 * Math.sqrt(variance))), within(1e-15));
    assertThat(prediction.upper())
        .isCloseTo(1 / (1 + Math.exp(-1 - 1.959963984540054 * Math.sqrt(variance))), within(1e-15));
    assertThat(prediction.result()).isTrue();
    assertThat(prediction.extrapolated()).isEmpty();
  }

  @Test
  void theThresholdItselfCountsAsReached() {
    Observation even = new Observation(32, 0);
    assertThat(model.predict(even).probability()).isEqualTo(0.5);
    assertThat(model.predict(even).result()).isTrue();
    assertThat(model.predict(new Observation(31.9, 0)).result()).isFalse();
  }

  @Test
  void namesFieldsOutsideTheTrainedRange() {
    assertThat(model.predict(new Observation(9.99, 0)).extrapolated()).containsExactly("speed");
    assertThat(model.predict(new Observation(90.01, 0)).extrapolated()).containsExactly("speed");
    assertThat(model.predict(new Observation(10, 0)).extrapolated()).isEmpty();
    assertThat(model.predict(new Observation(90, 0)).extrapolated()).isEmpty();
  }

  @Property
  void theIntervalHoldsTheProbabilityWhateverTheNumber(
      @ForAll double speed, @ForAll @IntRange(max = 2) int team) {
    Prediction prediction = model.predict(new Observation(speed, team));
    assertThat(prediction.probability()).isBetween(prediction.lower(), prediction.upper());
    assertThat(prediction.lower()).isBetween(0.0, 1.0);
    assertThat(prediction.upper()).isBetween(0.0, 1.0);
  }

  @Test
  void theLargestNumbersGiveAnAnswerToo() {
    Prediction prediction = model.predict(new Observation(Double.MAX_VALUE, 0));
    double highest = 1 - Math.ulp(1.0);
    assertThat(prediction.probability()).isEqualTo(highest);
    assertThat(prediction.lower()).isEqualTo(highest);
    assertThat(prediction.upper()).isEqualTo(highest);
  }

  @Test
  void refusesObservationsThatAreNotOfItsFields() {
    assertThatIllegalArgumentException().isThrownBy(() -> model.predict(new Observation(40)));
    for (double speed : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.predict(new Observation(speed, 0)))
          .withMessageContaining("speed");
    }
    for (double level : new double[] {-1, 3, 0.5, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.predict(new Observation(40, level)))
          .withMessageContaining("team");
    }
  }

  @Test
  void everyKindOfColumnIsMadeOfItsField() {
    Observation observation = new Observation(4, 2);
    Column power = new Column.Power("I(speed^3)", 0, 3);
    assertThat(power.of(observation)).isEqualTo(64);
    assertThat(new Column.Power("I(speed^2)", 0, 2).of(observation)).isEqualTo(16);
    assertThat(new Column.Power("I(speed^-0.5)", 0, -0.5).of(observation)).isEqualTo(0.5);
    assertThat(new Column.Log("log(speed)", 0).of(observation)).isEqualTo(StrictMath.log(4));
    assertThat(new Column.SquareRoot("sqrt(speed)", 0).of(observation)).isEqualTo(2);
    Column contrast = new Column.Contrast("team1", 1, List.of(1.0, 0.0, -1.0));
    assertThat(contrast.of(observation)).isEqualTo(-1);
    assertThat(new Column.Product("p", List.of(power, contrast)).of(observation)).isEqualTo(-64);
  }

  @Test
  void refusesWhereAFunctionIsNotDefined() {
    assertUndefined(new Column.Log("speed", 0), 0, -1);
    assertUndefined(new Column.SquareRoot("speed", 0), -1);
    assertUndefined(new Column.Power("speed", 0, -1), 0, -0.0);
    assertUndefined(new Column.Power("speed", 0, 0.5), -1);
    List<Column> parts = List.of(new Column.Value("a", 0), new Column.Log("b", 0));
    assertUndefined(new Column.Product("speed", parts), 0);
  }

  private void assertUndefined(Column column, double... speeds) {
    Model undefined = with(column);
    for (double speed : speeds) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> undefined.predict(new Observation(speed, 0)))
          .withMessage("speed is not defined for [" + speed + ", 0.0]");
    }
  }

  @Test
  void aPowerThatOverflowsSaturates() {
    Prediction prediction =
        with(new Column.Power("speed", 0, 2)).predict(new Observation(1e200, 0));
    assertThat(prediction.probability()).isEqualTo(1 - Math.ulp(1.0));
  }

  @Test
  void predictsThroughItsLink() {
    Observation observation = new Observation(40, 1);
    assertThat(with(Link.LOG).predict(observation).link()).isEqualTo(1);
    assertThat(with(Link.LOG).predict(observation).probability()).isEqualTo(1);
    assertThat(with(Link.LOG).predict(observation).upper()).isEqualTo(1);
    for (Link link : List.of(Link.LOGIT, Link.PROBIT, Link.CLOGLOG, Link.CAUCHIT)) {
      assertThat(with(link).predict(observation).probability()).isEqualTo(link.inverse(1));
    }
  }

  @Test
  void refusesPartsThatDoNotFitTogether() {
    List<Column> missingField = new ArrayList<>(ExampleModel.COLUMNS);
    missingField.set(1, new Column.Value("speed", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(ExampleModel.FIELDS, missingField, 0.5))
        .withMessageContaining("speed");
    List<Column> missingLevel = new ArrayList<>(ExampleModel.COLUMNS);
    missingLevel.set(3, new Column.Indicator("team3", 1, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(ExampleModel.FIELDS, missingLevel, 0.5))
        .withMessageContaining("team3");
    List<Column> renamed = new ArrayList<>(ExampleModel.COLUMNS);
    renamed.set(0, new Column.Intercept("one"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(ExampleModel.FIELDS, renamed, 0.5))
        .withMessageContaining("one");
    List<Field> twice = new ArrayList<>(ExampleModel.FIELDS);
    twice.add(new NumericField("speed", 0, 1, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(twice, ExampleModel.COLUMNS, 0.5))
        .withMessageContaining("twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(ExampleModel.FIELDS, ExampleModel.COLUMNS.subList(0, 3), 0.5))
        .withMessageContaining("length");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(ExampleModel.FIELDS, ExampleModel.COLUMNS, 1))
        .withMessageContaining("threshold");
  }

  @Test
  void refusesColumnsThatDoNotFitTheFields() {
    for (Column column :
        List.of(
            new Column.Log("speed", 1),
            new Column.SquareRoot("speed", 2),
            new Column.Power("speed", -1, 2),
            new Column.Contrast("speed", 0, List.of(1.0, 0.0, -1.0)),
            new Column.Contrast("speed", 1, List.of(1.0, -1.0)),
            new Column.Product("speed", List.of(new Column.Value("x", 0))),
            new Column.Product(
                "speed", List.of(new Column.Value("x", 0), new Column.Value("y", 1))))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> with(column))
          .withMessage("column 'speed' is made of a field or level that is not there");
    }
  }

  /** The model with another second column. */
  private Model with(Column column) {
    List<Column> columns = new ArrayList<>(ExampleModel.COLUMNS);
    columns.set(1, column);
    return with(ExampleModel.FIELDS, columns, 0.5);
  }

  private Model with(Link link) {
    return with(link, ExampleModel.FIELDS, ExampleModel.COLUMNS, 0.5);
  }

  private Model with(List<Field> fields, List<Column> columns, double threshold) {
    return with(model.link(), fields, columns, threshold);
  }

  private Model with(Link link, List<Field> fields, List<Column> columns, double threshold) {
    return new Model(
        model.formula(),
        model.response(),
        link,
        model.success(),
        model.weights(),
        fields,
        columns,
        model.coefficients(),
        model.aliased(),
        model.covariance(),
        model.fit(),
        threshold,
        model.provenance());
  }

  @Test
  void fieldsCheckThemselves() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NumericField("x", 2, 1, 1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new NumericField("x", 0, 1, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NumericField("x", 0, Double.POSITIVE_INFINITY, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new FactorField("x", List.of("a"), "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FactorField("x", List.of("a", "b", "a"), "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FactorField("x", List.of("a", "b"), "c"));
  }
}
