package poc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
  private static final FieldSpec SPEED = new FieldSpec("speed", "Speed", "km/h", 0.0, 120.5, 0.5);
  private static final FieldSpec TEAM = new FieldSpec("team", "Team", null, null, null, null);

  private final Inputs inputs = Inputs.of(ExampleModel.model(), List.of(SPEED, TEAM));

  private static List<Problem> problems(Inputs inputs, Map<String, String> raw) {
    return catchThrowableOfType(InvalidInputException.class, () -> inputs.read(raw)).problems();
  }

  @Test
  void readsNumbersAndLevels() throws InvalidInputException {
    assertThat(inputs.read(Map.of("team", "3", "speed", " 4e1 ")))
        .isEqualTo(new Observation(40, 2));
    assertThat(inputs.read(Map.of("team", "1", "speed", "0"))).isEqualTo(new Observation(0, 0));
    assertThat(inputs.read(Map.of("team", "1", "speed", "120.5")))
        .isEqualTo(new Observation(120.5, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", " 2 ", "2.0", "02", "+2", "2e0"})
  void aNumericLevelMayBeSpeltAsAnyNumber(String team) throws InvalidInputException {
    assertThat(inputs.read(Map.of("team", team, "speed", "1"))).isEqualTo(new Observation(1, 1));
  }

  @Test
  void aTextLevelIsTakenAsItStands() throws InvalidInputException {
    Inputs text = Inputs.of(withLevels("1", "1.0", "x"), List.of());
    assertThat(text.read(Map.of("team", "1.0", "speed", "1"))).isEqualTo(new Observation(1, 1));
    assertThat(problems(text, Map.of("team", "1.00", "speed", "1"))).hasSize(1);
    assertThat(problems(text, Map.of("team", "X", "speed", "1"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "abc,was 'abc'",
    "'',was blank",
    "'   ',was blank",
    "NaN,was 'NaN'",
    "Infinity,was 'Infinity'",
    "1e400,was '1e400'",
    "-0.01,was '-0.01'",
    "120.51,was '120.51'",
    "0x10,was '0x10'"
  })
  void refusesNumbersOutsideTheDomain(String speed, String found) {
    assertThat(problems(inputs, Map.of("speed", speed, "team", "1")))
        .containsExactly(
            new Problem(
                "speed",
                "speed must be a number from 0 to 120.5, but " + found,
                "a number from 0 to 120.5"));
  }

  @Test
  void reportsEverythingAtOnceInTheOrderOfTheFields() {
    Map<String, String> raw = new LinkedHashMap<>();
    raw.put("sped", "1");
    raw.put("team", "9");
    assertThat(problems(inputs, raw))
        .containsExactly(
            new Problem(
                "speed",
                "speed must be a number from 0 to 120.5, but is missing",
                "a number from 0 to 120.5"),
            new Problem("team", "team must be one of 1, 2, 3, but was '9'", "one of 1, 2, 3"),
            new Problem(
                "sped",
                "'sped' is not a field of this model, which has speed, team",
                "speed, team"));
  }

  @Test
  void itsMessageJoinsTheProblems() {
    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> inputs.read(Map.of("speed", "1", "a", "b", "team", "")));
    assertThat(e)
        .hasMessage(
            "team must be one of 1, 2, 3, but was blank; "
                + "'a' is not a field of this model, which has speed, team");
  }

  @Test
  void aNullCountsAsAbsent() {
    Map<String, String> raw = new HashMap<>(Map.of("team", "1"));
    raw.put("speed", null);
    assertThat(problems(inputs, raw).get(0).message()).endsWith("but is missing");
  }

  @Test
  void saysWhatIsAllowed() {
    assertThat(inputs.allowed("speed")).isEqualTo("a number from 0 to 120.5");
    assertThat(inputs.allowed("team")).isEqualTo("one of 1, 2, 3");
    assertThat(allowed(null, null)).isEqualTo("a number");
    assertThat(allowed(0.0, null)).isEqualTo("a number of at least 0");
    assertThat(allowed(null, 9.5)).isEqualTo("a number of at most 9.5");
    assertThat(Inputs.of(ExampleModel.model(), List.of()).allowed("speed")).isEqualTo("a number");
    assertThatIllegalArgumentException().isThrownBy(() -> inputs.allowed("x"));
  }

  private static String allowed(@Nullable Double min, @Nullable Double max) {
    FieldSpec spec = new FieldSpec("speed", null, null, min, max, null);
    return Inputs.of(ExampleModel.model(), List.of(spec)).allowed("speed");
  }

  @ParameterizedTest
  @CsvSource({
    "0, , , , a number above 0",
    "1, , , , a number of at least 0",
    "2, , , , 'a number, but not 0'",
    "3, , , , a number above 0",
    "4, , , , a number",
    "0, 0, 9, 0, a number above 0 and up to 9",
    "0, 1, 9, 0, a number from 1 to 9",
    "1, -5, 9, -1, a number from 0 to 9",
    "2, -5, 9, 0, 'a number from -5 to 9, but not 0'",
    "2, 1, , 0, 'a number of at least 1, but not 0'"
  })
  void functionsOfAFieldLimitIt(
      int function, @Nullable Double min, @Nullable Double max, @Nullable String no, String yes) {
    Column column =
        List.of(
                new Column.Log("speed", 0),
                new Column.SquareRoot("speed", 0),
                new Column.Power("speed", 0, -2),
                new Column.Power("speed", 0, -0.5),
                new Column.Power("speed", 0, 3))
            .get(function);
    FieldSpec spec = new FieldSpec("speed", null, null, min, max, null);
    Inputs limited = Inputs.of(withSpeed(column), List.of(spec));
    assertThat(limited.allowed("speed")).isEqualTo(yes);
    if (no != null) {
      assertThat(problems(limited, Map.of("speed", no, "team", "1")))
          .containsExactly(
              new Problem("speed", "speed must be " + yes + ", but was '" + no + "'", yes));
    }
  }

  @Test
  void aFunctionWithinAnInteractionLimitsItsFieldToo() {
    Column log = new Column.Log("log(speed)", 0);
    Column product = new Column.Product("speed", List.of(new Column.Indicator("t", 1, 2), log));
    assertThat(Inputs.of(withSpeed(product), List.of()).allowed("speed"))
        .isEqualTo("a number above 0");
  }

  @Test
  void aLongListOfLevelsIsCutShort() {
    String[] levels = new String[25];
    for (int i = 0; i < 25; i++) {
      levels[i] = "L" + i;
    }
    assertThat(Inputs.of(withLevels(levels), List.of()).allowed("team"))
        .endsWith("L18, L19 and 5 more");
  }

  @Test
  void whatTheCallerWroteIsQuotedWithCare() {
    String message =
        problems(inputs, Map.of("speed", "\u001b[31m" + "x".repeat(1000), "team", "1"))
            .get(0)
            .message();
    assertThat(message).hasSizeLessThan(120).doesNotContain("\u001b").endsWith("…'");
  }

  @Test
  void refusesSpecsThatDoNotFitTheModel() {
    Model model = ExampleModel.model();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Inputs.of(model, List.of(new FieldSpec("gre", null, null, null, null, null))))
        .withMessage("field gre: the model's fields are speed, team");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inputs.of(model, List.of(SPEED, SPEED)))
        .withMessageContaining("twice");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Inputs.of(model, List.of(new FieldSpec("team", null, null, 1.0, null, null))))
        .withMessageContaining("factor");
  }

  @Test
  void specsCheckThemselves() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FieldSpec("x", null, null, 4.0, 0.5, null))
        .withMessage("field x: min 4 is above max 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FieldSpec("x", null, null, null, null, 0.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FieldSpec("x", null, null, Double.NaN, null, null));
  }

  @Property
  void whateverIsGivenIsReadOrRefusedWithReasons(@ForAll Map<String, String> raw) {
    assertThat(problems(inputs, raw)).isNotEmpty().allMatch(p -> !p.message().isBlank());
  }

  @Property
  void anyTextForAFieldIsReadOrRefused(@ForAll String speed, @ForAll String team) {
    try {
      Observation read = inputs.read(Map.of("speed", speed, "team", team));
      assertThat(read.number(0)).isBetween(0.0, 120.5);
      assertThat(read.level(1)).isBetween(0, 2);
    } catch (InvalidInputException e) {
      assertThat(e.problems()).hasSizeBetween(1, 2);
    }
  }

  @Property
  void everyNumberOfTheDomainIsRead(@ForAll @DoubleRange(max = 120.5) double speed)
      throws InvalidInputException {
    assertThat(inputs.read(Map.of("speed", Double.toString(speed), "team", "1")).number(0))
        .isEqualTo(speed);
  }

  private static Model withSpeed(Column column) {
    List<Column> columns = new ArrayList<>(ExampleModel.COLUMNS);
    columns.set(1, column);
    return with(ExampleModel.FIELDS, columns);
  }

  private static Model withLevels(String... levels) {
    FactorField team = new FactorField("team", List.of(levels), levels[0]);
    return with(List.of(ExampleModel.FIELDS.get(0), team), ExampleModel.COLUMNS);
  }

  private static Model with(List<Field> fields, List<Column> columns) {
    Model model = ExampleModel.model();
    return new Model(
        model.formula(),
        model.response(),
        model.link(),
        model.success(),
        model.weights(),
        fields,
        columns,
        model.coefficients(),
        model.aliased(),
        model.covariance(),
        model.fit(),
        model.threshold(),
        model.provenance());
  }
}
