package poc.model.fit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import poc.model.Link;
import poc.model.Model;
import poc.model.Provenance;

/** From a formula and data to a model. The same formula and data give the same model. */
public final class Training {
  /** The probability from which on the outcome is expected, as long as nobody asks for another. */
  private static final double THRESHOLD = 0.5;

  private Training() {}

  /**
   * Fits a model.
   *
   * @throws TrainingException if the data cannot be used with this formula, or no model can be
   *     fitted; the message names source, line, column and value where there are such
   * @throws IOException if the data cannot be read
   */
  public static Trained train(Formula formula, DataSource source)
      throws IOException, TrainingException {
    return train(formula, source, tool());
  }

  /** Fits a model in the name of a given tool. */
  static Trained train(Formula formula, DataSource source, String tool)
      throws IOException, TrainingException {
    Data data = DataReader.read(source, DesignMatrix.columnsOf(formula));
    DesignMatrix design = DesignMatrix.of(formula, data);
    GlmFit fit = Glm.of(Link.LOGIT).fit(design.columns(), design.observations());
    Model model =
        new Model(
            formula.toString(),
            formula.response(),
            Link.LOGIT,
            Optional.empty(),
            Optional.empty(),
            design.fields(),
            fit.columns(),
            fit.coefficients(),
            fit.aliased(),
            fit.covariance(),
            fit.statistics(),
            THRESHOLD,
            new Provenance(data.digest(), design.rowsRead(), tool));
    return new Trained(model, fit.warnings());
  }

  private static String tool() throws IOException {
    try (InputStream in = Training.class.getResourceAsStream("tool.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("name");
    }
  }
}
