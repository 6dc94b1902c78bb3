package poc.model.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.model.Aliased;
import poc.model.Column;
import poc.model.Covariance;
import poc.model.FitStatistics;
import poc.model.Link;
import poc.model.Model;
import poc.model.Provenance;
import poc.model.rds.RNumbers;
import poc.model.rds.RStrings;
import poc.model.rds.RValue;
import poc.model.rds.RdsFile;

/** From a {@code glm} that R fitted and saved to a model. */
final class RGlmImport {
  private static final double THRESHOLD = 0.5;

  private final RGlm glm;
  private final RTerms terms;
  private final RFrame frame;

  private RGlmImport(RGlm glm) throws ImportException {
    this.glm = glm;
    this.terms = RTerms.of(glm);
    this.frame = new RFrame(glm);
  }

  /**
   * Makes a model of what a file holds.
   *
   * @param digest of the file
   * @throws ImportException if it is no binomial glm, or one that a model file cannot hold
   */
  static Imported of(RdsFile file, String digest) throws ImportException {
    RGlm glm = RGlm.of(file.value());
    try {
      Model model = new RGlmImport(glm).model(digest, "R " + file.writer());
      return new Imported(model, dropped(glm), RWarnings.of(glm));
    } catch (IllegalArgumentException e) {
      throw new ImportException(
          "holds a glm whose parts do not fit together: "
              + Quote.of(String.valueOf(e.getMessage())),
          e);
    }
  }

  private Model model(String digest, String tool) throws ImportException {
    RNumbers estimates = glm.numbers("coefficients");
    Most.check(estimates.size(), Most.COEFFICIENTS, "coefficients");
    List<String> names = names(estimates);
    RFields fields = RFields.of(glm, terms, frame);
    List<Column> all = new RColumns(glm, terms, fields, estimates.size()).columns();
    RCovariance decomposition = RCovariance.of(glm, estimates.size());
    List<Integer> estimated = decomposition.estimated();
    List<Column> columns = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<Aliased> aliased = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Column column = RenamedColumn.of(all.get(i), names.get(i));
      if (estimated.contains(i)) {
        columns.add(column);
        values.add(estimates.at(i));
      } else {
        aliased.add(new Aliased(names.get(i), i));
      }
    }
    Covariance covariance = decomposition.covariance();
    FittedCheck.check(glm, terms, fields, columns, values);
    return new Model(
        terms.formula(),
        terms.variables().get(terms.response()).name(),
        link(),
        success(),
        Optional.of(glm.argument("weights")).filter(name -> !name.isEmpty()),
        fields.fields(),
        columns,
        WaldTest.of(columns.stream().map(Column::name).toList(), values, covariance),
        aliased,
        covariance,
        statistics(estimated.size()),
        THRESHOLD,
        new Provenance(digest, rows(), tool));
  }

  private List<String> names(RNumbers estimates) throws ImportException {
    if (estimates.attribute("names") instanceof RStrings names
        && names.values().size() == estimates.size()) {
      return names.texts();
    }
    throw glm.missing("coefficients");
  }

  private Link link() throws ImportException {
    try {
      return Link.of(glm.link());
    } catch (IllegalArgumentException e) {
      throw new ImportException("has the link " + Quote.of(glm.link()) + "; " + e.getMessage(), e);
    }
  }

  /** The level that is not the first, if the response has two. */
  private Optional<String> success() {
    RValue response = frame.column(terms.variables().get(terms.response()).name());
    if (response.attribute("levels") instanceof RStrings levels && levels.values().size() == 2) {
      return Optional.of(levels.texts().get(1));
    }
    boolean logical =
        response instanceof RNumbers numbers && numbers.kind() == RNumbers.Kind.LOGICAL;
    return logical ? Optional.of("TRUE") : Optional.empty();
  }

  private FitStatistics statistics(int parameters) throws ImportException {
    double aic = glm.number("aic");
    return new FitStatistics(
        glm.flag("converged"),
        glm.count("iter"),
        rowsOfWeight(),
        glm.number("deviance"),
        glm.number("null.deviance"),
        glm.count("df.residual"),
        glm.count("df.null"),
        aic,
        parameters - aic / 2,
        0);
  }

  private int rowsOfWeight() throws ImportException {
    RNumbers weights = glm.numbers("prior.weights");
    int rows = 0;
    for (int i = 0; i < weights.size(); i++) {
      rows += weights.at(i) == 0 ? 0 : 1;
    }
    return rows;
  }

  /** The rows of the data, those that were dropped for missing values included. */
  private int rows() throws ImportException {
    return glm.numbers("prior.weights").size() + dropped(glm);
  }

  private static int dropped(RGlm glm) {
    return glm.part("na.action") instanceof RNumbers positions ? positions.size() : 0;
  }
}
