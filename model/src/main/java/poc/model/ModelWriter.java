package poc.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
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
    json.writeStringField("link", model.link().toString());
    if (model.success().isPresent()) {
      json.writeStringField("success", model.success().get());
    }
    if (model.weights().isPresent()) {
      json.writeStringField("weights", model.weights().get());
    }
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
    aliased(model.aliased());
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
      kind("value", fields.get(value.field()));
    } else if (column instanceof Column.Indicator indicator
        && fields.get(indicator.field()) instanceof FactorField factor) {
      kind("indicator", factor);
      json.writeStringField("level", factor.levels().get(indicator.level()));
    } else if (column instanceof Column.Contrast contrast) {
      kind("contrast", fields.get(contrast.field()));
      json.writeFieldName("values");
      json.writeRawValue(row(contrast.values()));
    } else if (column instanceof Column.Power power) {
      kind("power", fields.get(power.field()));
      number("exponent", power.exponent());
    } else if (column instanceof Column.Log log) {
      kind("log", fields.get(log.field()));
    } else if (column instanceof Column.SquareRoot root) {
      kind("sqrt", fields.get(root.field()));
    } else if (column instanceof Column.Product product) {
      json.writeStringField("kind", "product");
      json.writeArrayFieldStart("of");
      for (Column part : product.parts()) {
        column(part, fields);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void kind(String kind, Field field) throws IOException {
    json.writeStringField("kind", kind);
    json.writeStringField("field", field.name());
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

  private void aliased(List<Aliased> aliased) throws IOException {
    if (aliased.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("aliased");
    for (Aliased entry : aliased) {
      json.writeStartObject();
      json.writeStringField("name", entry.name());
      json.writeNumberField("position", entry.position());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** One line a row. */
  private void covariance(Covariance covariance) throws IOException {
    json.writeArrayFieldStart("covariance");
    for (int i = 0; i < covariance.size(); i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < covariance.size(); j++) {
        row.add(covariance.at(i, j));
      }
      json.writeRawValue(row(row));
    }
    json.writeEndArray();
  }

  private static String row(List<Double> numbers) {
    StringBuilder row = new StringBuilder("[");
    for (double number : numbers) {
      row.append(row.length() == 1 ? "" : ", ").append(Numerals.shortest(number));
    }
    return row.append(']').toString();
  }

  private void fit(FitStatistics fit) throws IOException {
    if (!fit.isKnown()) {
      return;
    }
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
    if (fit.ridge() != 0) {
      number("ridge", fit.ridge());
    }
    json.writeEndObject();
  }

  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(Numerals.shortest(value));
  }
}
