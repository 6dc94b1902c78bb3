package poc.model;

import java.util.List;
import java.util.Optional;

/** A small model for tests: {@code won ~ speed + C(team)}, teams 1, 2 and 3. */
final class ExampleModel {
  private ExampleModel() {}

  static final List<Field> FIELDS =
      List.of(
          new NumericField("speed", 10, 90, 41.5),
          new FactorField("team", List.of("1", "2", "3"), "1"));

  static final List<Column> COLUMNS =
      List.of(
          new Column.Intercept("(Intercept)"),
          new Column.Value("speed", 0),
          new Column.Indicator("team2", 1, 1),
          new Column.Indicator("team3", 1, 2));

  static Model model() {
    return of(
        0.5,
        new double[] {-2, 0.0625, 0.5, -1e-7},
        new double[][] {
          {0.25, -0.001, -0.01, -0.02},
          {-0.001, 0.0001, 0, 0},
          {-0.01, 0, 0.16, 0.05},
          {-0.02, 0, 0.05, 0.36}
        });
  }

  static Model of(double threshold, double[] estimates, double[][] covariance) {
    Coefficient[] coefficients = new Coefficient[estimates.length];
    for (int i = 0; i < estimates.length; i++) {
      double standardError = Math.sqrt(covariance[i][i]);
      coefficients[i] =
          new Coefficient(
              COLUMNS.get(i).name(),
              estimates[i],
              standardError,
              estimates[i] / standardError,
              0.125);
    }
    return new Model(
        "won ~ speed + C(team)",
        "won",
        Link.LOGIT,
        Optional.empty(),
        Optional.empty(),
        FIELDS,
        COLUMNS,
        List.of(coefficients),
        List.of(),
        Covariance.of(covariance),
        new FitStatistics(true, 5, 40, 38.25, 55.45177444479562, 36, 39, 46.25, -19.125, 0),
        threshold,
        new Provenance("sha256:00ff", 41, "poc 0.1.0"));
  }

  /** A model with a column of every kind and all that is optional. */
  static Model withEverything() {
    Column log = new Column.Log("log(speed)", 0);
    Column contrast = new Column.Contrast("team1", 1, List.of(1.0, 0.5, -1.0));
    List<Column> columns =
        List.of(
            new Column.Product("log(speed):team1", List.of(log, contrast)),
            contrast,
            new Column.Power("I(speed^-0.5)", 0, -0.5),
            new Column.SquareRoot("sqrt(speed)", 0));
    Model model = model();
    return new Model(
        "won ~ anything",
        "won",
        Link.CAUCHIT,
        Optional.of("yes"),
        Optional.of("times"),
        FIELDS,
        columns,
        columns.stream().map(c -> new Coefficient(c.name(), 1, 2, 0.5, 0.625)).toList(),
        List.of(new Aliased("speed2", 1)),
        model.covariance(),
        new FitStatistics(true, 5, 40, 38.25, 55.45177444479562, 36, 39, 46.25, -19.125, 0.5),
        0.25,
        model.provenance());
  }
}
