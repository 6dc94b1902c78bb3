package poc.model.fit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import poc.model.Model;
import poc.model.Provenance;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;
import poc.model.table.Progress;

/** From a formula and data to a model. The same formula and data give the same model. */
public final class Training {
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
    return train(specification, source, Delimiter.fromHeader(), Progress.NONE);
  }

  /**
   * Fits a model to data with a given delimiter.
   *
   * @param progress is told how far the reading has come
   * @throws TrainingException as {@link #train(Specification, DataSource)} does
   * @throws IOException if the data cannot be read
   */
  public static Trained train(
      Specification specification, DataSource source, Delimiter delimiter, Progress progress)
      throws IOException, TrainingException {
    try (TrainingRows rows = TrainingRows.read(source, delimiter, specification, progress)) {
      return train(rows, tool());
    }
  }

  /** Fits a model in the name of a given tool. */
  static Trained train(Specification specification, DataSource source, String tool)
      throws IOException, TrainingException {
    try (TrainingRows rows =
        TrainingRows.read(source, Delimiter.fromHeader(), specification, Progress.NONE)) {
      return train(rows, tool);
    }
  }

  private static Trained train(TrainingRows rows, String tool)
      throws IOException, TrainingException {
    Specification specification = rows.specification();
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
            specification.threshold(),
            new Provenance(rows.digest(), rows.rowsRead(), tool));
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
