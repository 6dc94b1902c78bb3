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
import poc.model.FitStatistics;
import poc.model.Model;
import poc.model.ModelFile;
import poc.model.Numerals;
import poc.model.Provenance;

/**
 * From PMML 4 to a model. PMML holds coefficients; their covariance, the fit's statistics and the
 * ranges of the fields come from the data.
 */
final class PmmlImport {
  private static final double THRESHOLD = 0.5;

  /** The gain in deviance from which on coefficients are not the most likely ones. */
  private static final double NEAR = 1e-3;

  private PmmlImport() {}

  /**
   * Makes a model of a document.
   *
   * @param data the CSV file that the model was fitted to
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
    PmmlRegression regression = regression(document);
    PmmlFields fields = PmmlFields.of(regression.terms(), document);
    List<PmmlTerm> terms = Indicators.withoutFirst(regression.terms(), fields);
    if (data.isEmpty()) {
      throw new ImportException(
          "is PMML, which holds neither standard errors nor the ranges of the fields: name the"
              + " data that it was fitted to with --data FILE");
    }
    List<Column> columns = new ArrayList<>();
    for (PmmlTerm term : terms) {
      columns.add(fields.column(term));
    }
    PmmlData read = PmmlData.read(data.get(), regression, fields, terms, columns);
    try {
      return imported(bytes, document, regression, terms, columns, read);
    } catch (IllegalArgumentException e) {
      throw new ImportException(
          "holds a model whose parts do not fit together: "
              + Quote.of(String.valueOf(e.getMessage())),
          e);
    }
  }

  private static PmmlRegression regression(XmlElement document) throws ImportException {
    for (XmlElement model : document.children()) {
      boolean table = model.name().equals("RegressionModel");
      if (table || model.name().equals("GeneralRegressionModel")) {
        String response = response(model);
        PmmlRegression found =
            table ? PmmlRegression.of(model, response) : PmmlGeneralRegression.of(model, response);
        return new PmmlRegression(
            response,
            found.success(),
            found.link(),
            PmmlDerived.resolved(found.terms(), document, model));
      }
      if (model.name().endsWith("Model") || model.name().endsWith("Network")) {
        throw new ImportException(
            "holds a " + Quote.of(model.name()) + ", not a logistic regression");
      }
    }
    throw new ImportException("holds no model");
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

  private static Imported imported(
      byte[] bytes,
      XmlElement document,
      PmmlRegression regression,
      List<PmmlTerm> terms,
      List<Column> columns,
      PmmlData data)
      throws ImportException {
    Likelihood likelihood = data.likelihood();
    Covariance covariance = likelihood.covariance();
    boolean likeliest = likelihood.distance(covariance) < NEAR;
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
    boolean numbers = !Double.isNaN(Numerals.parse(regression.success()));
    Model model =
        new Model(
            formula(regression.response(), terms),
            regression.response(),
            regression.link(),
            numbers ? Optional.empty() : Optional.of(regression.success()),
            Optional.empty(),
            data.fields(),
            columns,
            WaldTest.of(
                columns.stream().map(Column::name).toList(),
                terms.stream().map(PmmlTerm::coefficient).toList(),
                covariance),
            List.of(),
            covariance,
            fit,
            THRESHOLD,
            new Provenance(ModelFile.digest(bytes), data.rows(), tool(document)));
    List<String> warnings =
        likeliest
            ? List.of()
            : List.of(
                "the coefficients are not the most likely ones for this data: they were penalized,"
                    + " or fitted to other data; standard errors are only approximate");
    return new Imported(model, data.rows() - rows, warnings);
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
