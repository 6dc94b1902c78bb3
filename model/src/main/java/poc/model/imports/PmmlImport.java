package poc.model.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import poc.model.Column;
import poc.model.Covariance;
import poc.model.Field;
import poc.model.FitStatistics;
import poc.model.Model;
import poc.model.ModelFile;
import poc.model.Numerals;
import poc.model.Provenance;

/**
 * From PMML 4 to a model. PMML holds coefficients; the fit's statistics come from the data, and so
 * do their covariance and the ranges of the fields where the document does not have them.
 */
final class PmmlImport {
  private static final double THRESHOLD = 0.5;

  /** The gain in deviance from which on coefficients are not the most likely ones. */
  private static final double NEAR = 1e-3;

  private final byte[] bytes;
  private final XmlElement document;
  private final PmmlRegression regression;
  private final List<PmmlTerm> terms;
  private final List<Column> columns;

  private PmmlImport(
      byte[] bytes,
      XmlElement document,
      PmmlRegression regression,
      List<PmmlTerm> terms,
      List<Column> columns) {
    this.bytes = bytes;
    this.document = document;
    this.regression = regression;
    this.terms = terms;
    this.columns = columns;
  }

  /**
   * Makes a model of a document.
   *
   * @param data the CSV file that the model was fitted to; not needed if the document has
   *     covariance and ranges
   * @throws ImportException if it holds another kind of model, or the data does not fit it
   */
  static Imported of(byte[] bytes, Optional<Path> data) throws IOException {
    XmlElement document = XmlElement.parse(bytes);
    if (!document.name().equals("PMML")) {
      throw new ImportException("holds XML, but no PMML");
    }
    if (!document.attribute("version").orElse("").startsWith("4.")) {
      throw new ImportException("is PMML of another version than 4");
    }
    XmlElement element = model(document);
    PmmlRegression regression = regression(document, element);
    PmmlFields fields = PmmlFields.of(regression.terms(), document);
    List<PmmlTerm> terms = Indicators.withoutFirst(regression.terms(), fields);
    Optional<Covariance> covariance = PmmlCovariance.of(element, terms);
    Optional<List<Field>> ranges = PmmlRanges.of(document, element, fields, terms);
    if (data.isEmpty() && (covariance.isEmpty() || ranges.isEmpty())) {
      throw new ImportException(
          "is PMML that holds no "
              + (covariance.isEmpty() ? "standard errors" : "ranges of the fields")
              + ": name the data that it was fitted to with --data FILE");
    }
    List<Column> columns = new ArrayList<>();
    for (PmmlTerm term : terms) {
      columns.add(fields.column(term));
    }
    PmmlImport result = new PmmlImport(bytes, document, regression, terms, columns);
    try {
      return data.isPresent()
          ? result.with(PmmlData.read(data.get(), regression, fields, terms, columns), covariance)
          : new Imported(
              result.model(
                  ranges.orElseThrow(), covariance.orElseThrow(), FitStatistics.unknown(), 0),
              0,
              List.of());
    } catch (IllegalArgumentException e) {
      throw new ImportException(
          "holds a model whose parts do not fit together: "
              + Quote.of(String.valueOf(e.getMessage())),
          e);
    }
  }

  private static XmlElement model(XmlElement document) throws ImportException {
    for (XmlElement model : document.children()) {
      if (model.name().equals("RegressionModel") || model.name().equals("GeneralRegressionModel")) {
        return model;
      }
      if (model.name().endsWith("Model") || model.name().endsWith("Network")) {
        throw new ImportException(
            "holds a " + Quote.of(model.name()) + ", not a logistic regression");
      }
    }
    throw new ImportException("holds no model");
  }

  private static PmmlRegression regression(XmlElement document, XmlElement model)
      throws ImportException {
    String response = response(model);
    PmmlRegression found =
        model.name().equals("RegressionModel")
            ? PmmlRegression.of(model, response)
            : PmmlGeneralRegression.of(model, response);
    return new PmmlRegression(
        response,
        found.success(),
        found.link(),
        PmmlDerived.resolved(found.terms(), document, model));
  }

  private static String response(XmlElement model) throws ImportException {
    for (XmlElement field : model.within("MiningSchema")) {
      String usage = field.attribute("usageType").orElse("active");
      if (usage.equals("target") || usage.equals("predicted")) {
        return field.text("name");
      }
    }
    throw new ImportException("does not say which field it predicts");
  }

  /** With what the data say beside; the covariance is theirs too, unless the document has it. */
  private Imported with(PmmlData data, Optional<Covariance> given) throws ImportException {
    Likelihood likelihood = data.likelihood();
    Covariance fisher = likelihood.covariance();
    boolean likeliest = likelihood.distance(fisher) < NEAR;
    boolean intercept = terms.stream().anyMatch(term -> term.parts().isEmpty());
    int rows = likelihood.rows();
    FitStatistics fit =
        new FitStatistics(
            likeliest,
            0,
            rows,
            likelihood.deviance(),
            likelihood.nullDeviance(intercept),
            rows - terms.size(),
            rows - (intercept ? 1 : 0),
            likelihood.deviance() + 2 * terms.size(),
            -likelihood.deviance() / 2,
            0);
    List<String> warnings =
        likeliest
            ? List.of()
            : List.of(
                "the coefficients are not the most likely ones for this data: they were penalized,"
                    + " or fitted to other data; standard errors are only approximate");
    return new Imported(
        model(data.fields(), given.orElse(fisher), fit, data.rows()), data.rows() - rows, warnings);
  }

  private Model model(List<Field> fields, Covariance covariance, FitStatistics fit, int rows) {
    boolean numbers = !Double.isNaN(Numerals.parse(regression.success()));
    return new Model(
        formula(regression.response(), terms),
        regression.response(),
        regression.link(),
        numbers ? Optional.empty() : Optional.of(regression.success()),
        Optional.empty(),
        fields,
        columns,
        WaldTest.of(
            columns.stream().map(Column::name).toList(),
            terms.stream().map(PmmlTerm::coefficient).toList(),
            covariance),
        List.of(),
        covariance,
        fit,
        THRESHOLD,
        new Provenance(ModelFile.digest(bytes), rows, tool(document)));
  }

  private static String tool(XmlElement document) {
    for (XmlElement application : document.within("Header")) {
      if (application.name().equals("Application")) {
        String version = application.attribute("version").map(v -> " " + v).orElse("");
        return application.attribute("name").orElse("PMML") + version;
      }
    }
    return "PMML";
  }

  /** The formula that makes these terms: a factor stands once for all of its categories. */
  private static String formula(String response, List<PmmlTerm> terms) {
    Set<String> labels = new LinkedHashSet<>();
    boolean intercept = false;
    for (PmmlTerm term : terms) {
      intercept |= term.parts().isEmpty();
      if (!term.parts().isEmpty()) {
        labels.add(String.join(":", term.parts().stream().map(PmmlImport::label).toList()));
      }
    }
    if (labels.isEmpty()) {
      labels.add("1");
    }
    return Deparse.name(response) + " ~ " + String.join(" + ", labels) + (intercept ? "" : " - 1");
  }

  private static String label(PmmlTerm.Part part) {
    String name = Deparse.name(part.field());
    return part instanceof PmmlTerm.Power power && power.exponent() != 1
        ? "I(" + name + "^" + Numerals.shortest(power.exponent()) + ")"
        : name;
  }
}
