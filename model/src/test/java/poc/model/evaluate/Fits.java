package poc.model.evaluate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import poc.model.Coefficient;
import poc.model.Column;
import poc.model.Covariance;
import poc.model.Field;
import poc.model.FitStatistics;
import poc.model.Link;
import poc.model.Model;
import poc.model.NumericField;
import poc.model.Provenance;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;
import poc.model.fit.Formula;
import poc.model.fit.Glm;
import poc.model.fit.GlmFit;
import poc.model.fit.Training;

/** Models of data that stand beside the tests. */
final class Fits {
  private Fits() {}

  static DataSource resource(String path) {
    return new DataSource() {
      @Override
      public String name() {
        return path;
      }

      @Override
      public InputStream open() throws IOException {
        InputStream in = Fits.class.getResourceAsStream(path);
        if (in == null) {
          throw new IOException("no resource " + path);
        }
        return in;
      }
    };
  }

  static DataSource text(String csv) {
    return DataSource.of("text", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  static DataSource admissions() {
    return resource("/poc/model/glm/admission/data.csv");
  }

  static Model admissions(String formula) throws Exception {
    return Training.train(Formula.parse(formula), admissions()).model();
  }

  static Sample sample(Model model, DataSource source) throws Exception {
    return Sample.read(model, source, Delimiter.fromHeader());
  }

  /** A model with the same columns and another link. */
  static Model withLink(Model model, DataSource source, Link link) throws Exception {
    Sample sample = sample(model, source);
    GlmFit fit =
        Glm.of(link).fit(model.columns(), SampleRows.all(sample, SampleRows.grouped(model)));
    return of(model.response(), link, model.fields(), fit, Optional.empty());
  }

  /** The model {@code cbind(won, lost) ~ x}. */
  static Model trials() throws Exception {
    List<Field> fields = List.of(new NumericField("x", -4, 3, -0.5));
    List<Column> columns = List.of(new Column.Intercept("(Intercept)"), new Column.Value("x", 0));
    List<Coefficient> zeros =
        columns.stream().map(column -> new Coefficient(column.name(), 0, 1, 0, 1)).toList();
    GlmFit nothing =
        new GlmFit(
            columns,
            zeros,
            List.of(),
            Covariance.of(new double[][] {{1, 0}, {0, 1}}),
            new FitStatistics(true, 1, 2, 1, 1, 1, 1, 1, 1, 0),
            List.of());
    Model model = of("cbind(won, lost)", Link.LOGIT, fields, nothing, Optional.empty());
    return withLink(model, resource("trials.csv"), Link.LOGIT);
  }

  static Model of(
      String response, Link link, List<Field> fields, GlmFit fit, Optional<String> success) {
    return new Model(
        response + " ~ x",
        response,
        link,
        success,
        Optional.empty(),
        fields,
        fit.columns(),
        fit.coefficients(),
        fit.aliased(),
        fit.covariance(),
        fit.statistics(),
        0.5,
        new Provenance("", 0, ""));
  }
}
