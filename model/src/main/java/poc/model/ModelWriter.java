package poc.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a model's properties in the file's fixed order. */
final class ModelWriter {
  private final JsonGenerator json;

  private ModelWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(Model model, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonWriter.open(out)) {
      new ModelWriter(json).model(model);
      json.writeRaw('\n');
    }
    out.flush();
  }

  private void model(Model model) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", ModelFile.VERSION);
    json.writeStringField("formula", model.formula());
    json.writeStringField("response", model.response());
    json.writeArrayFieldStart("fields");
    for (Field field : model.fields()) {
      field(field);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("columns");
    for (Column column : model.columns()) {
      column(column, model.fields());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("coefficients");
    for (Coefficient coefficient : model.coefficients()) {
      coefficient(coefficient);
    }
    json.writeEndArray();
    covariance(model.covariance());
    fit(model.fit());
    number("threshold", model.threshold());
    json.writeObjectFieldStart("provenance");
    json.writeStringField("dataDigest", model.provenance().dataDigest());
    json.writeNumberField("rows", model.provenance().rows());
    json.writeStringField("tool", model.provenance().tool());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void field(Field field) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", field.name());
    if (field instanceof NumericField numeric) {
      json.writeStringField("kind", "number");
      number("min", numeric.min());
      number("max", numeric.max());
      number("mean", numeric.mean());
    } else if (field instanceof FactorField factor) {
      json.writeStringField("kind", "factor");
      json.writeArrayFieldStart("levels");
      for (String level : factor.levels()) {
        json.writeString(level);
      }
      json.writeEndArray();
      json.writeStringField("reference", factor.reference());
    }
    json.writeEndObject();
  }

  private void column(Column column, List<Field> fields) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", column.name());
    if (column instanceof Column.Intercept) {
      json.writeStringField("kind", "intercept");
    } else if (column instanceof Column.Value value) {
      json.writeStringField("kind", "value");
      json.writeStringField("field", fields.get(value.field()).name());
    } else if (column instanceof Column.Indicator indicator
        && fields.get(indicator.field()) instanceof FactorField factor) {
      json.writeStringField("kind", "indicator");
      json.writeStringField("field", factor.name());
      json.writeStringField("level", factor.levels().get(indicator.level()));
    }
    json.writeEndObject();
  }

  private void coefficient(Coefficient coefficient) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", coefficient.name());
    number("estimate", coefficient.estimate());
    number("standardError", coefficient.standardError());
    number("z", coefficient.z());
    number("p", coefficient.p());
    json.writeEndObject();
  }

  /** One line a row. */
  private void covariance(Covariance covariance) throws IOException {
    json.writeArrayFieldStart("covariance");
    for (int i = 0; i < covariance.size(); i++) {
      StringBuilder row = new StringBuilder("[");
      for (int j = 0; j < covariance.size(); j++) {
        row.append(j == 0 ? "" : ", ").append(Numerals.shortest(covariance.at(i, j)));
      }
      json.writeRawValue(row.append(']').toString());
    }
    json.writeEndArray();
  }

  private void fit(FitStatistics fit) throws IOException {
    json.writeObjectFieldStart("fit");
    json.writeBooleanField("converged", fit.converged());
    json.writeNumberField("iterations", fit.iterations());
    json.writeNumberField("n", fit.n());
    number("deviance", fit.deviance());
    number("nullDeviance", fit.nullDeviance());
    json.writeNumberField("dfResidual", fit.dfResidual());
    json.writeNumberField("dfNull", fit.dfNull());
    number("aic", fit.aic());
    number("logLikelihood", fit.logLikelihood());
    json.writeEndObject();
  }

  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(Numerals.shortest(value));
  }
}
