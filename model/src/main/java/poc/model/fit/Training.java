package poc.model.fit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import poc.model.Model;
import poc.model.Provenance;
import poc.model.data.DataSource;

/** From a formula and data to a model. The same formula and data give the same model. */
public final class Training {
  /** The probability from which on the outcome is expected, as long as nobody asks for another. */
  private static final double THRESHOLD = 0.5;

  private Training() {}

  /**
   * Fits a logistic regression.
   *
   * @throws TrainingException as {@link #train(Specification, DataSource)} does
   * @throws IOException if the data cannot be read
   */
  public static Trained train(Formula formula, DataSource source)
      throws IOException, TrainingException {
    return train(Specification.of(formula), source);
  }

  /**
   * Fits a model.
   *
   * @throws TrainingException if the data cannot be used with this formula, or no model can be
   *     fitted; the message names source, line, column and value where there are such
   * @throws IOException if the data cannot be read
   */
  public static Trained train(Specification specification, DataSource source)
      throws IOException, TrainingException {
    return train(specification, source, tool());
  }

  /** Fits a model in the name of a given tool. */
  static Trained train(Specification open, DataSource source, String tool)
      throws IOException, TrainingException {
    Data data = DataReader.read(source, open);
    Specification specification = data.specification();
    TrainingRows rows = TrainingRows.of(data);
    Observations observations = rows.observations();
    Formula formula = specification.formula();
    Design design = Design.of(formula, observations.fields());
    GlmFit fit =
        Glm.of(specification.link())
            .withRidge(specification.ridge())
            .fit(design.columns(), observations);
    Model model =
        new Model(
            formula.toString(),
            formula.response().toString(),
            specification.link(),
            rows.success(),
            specification.weights(),
            design.fields(),
            fit.columns(),
            fit.coefficients(),
            fit.aliased(),
            fit.covariance(),
            fit.statistics(),
            THRESHOLD,
            new Provenance(data.digest(), rows.rowsRead(), tool));
    List<String> warnings = new ArrayList<>(rows.warnings());
    warnings.addAll(fit.warnings());
    return new Trained(model, rows.rowsDropped(), warnings);
  }

  private static String tool() throws IOException {
    try (InputStream in = Training.class.getResourceAsStream("tool.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("name");
    }
  }
}
