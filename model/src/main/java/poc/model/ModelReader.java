package poc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a model of a JSON document. */
final class ModelReader {
  private ModelReader() {}

  static Model model(JsonObject json) throws ModelFileException {
    List<Field> fields = new ArrayList<>();
    for (JsonObject field : json.objects("fields")) {
      fields.add(field(field));
    }
    List<Column> columns = columns(json, "columns", fields);
    List<Coefficient> coefficients = new ArrayList<>();
    for (JsonObject coefficient : json.objects("coefficients")) {
      coefficients.add(coefficient(coefficient));
    }
    List<Aliased> aliased = new ArrayList<>();
    for (JsonObject entry : json.optionalObjects("aliased")) {
      aliased.add(new Aliased(entry.string("name"), entry.integer("position")));
    }
    JsonObject provenance = json.object("provenance");
    try {
      return new Model(
          json.string("formula"),
          json.string("response"),
          link(json),
          Optional.ofNullable(json.optionalString("success")),
          Optional.ofNullable(json.optionalString("weights")),
          fields,
          columns,
          coefficients,
          aliased,
          Covariance.of(json.matrix("covariance")),
          json.has("fit") ? fit(json.object("fit")) : FitStatistics.unknown(),
          json.number("threshold"),
          new Provenance(
              provenance.string("dataDigest"),
              provenance.integer("rows"),
              provenance.string("tool")));
    } catch (IllegalArgumentException e) {
      throw json.inconsistent(e);
    }
  }

  private static Link link(JsonObject json) throws ModelFileException {
    try {
      return Link.of(json.string("link"));
    } catch (IllegalArgumentException e) {
      throw json.inconsistent(e);
    }
  }

  private static Field field(JsonObject json) throws ModelFileException {
    String name = json.string("name");
    try {
      return switch (json.string("kind")) {
        case "number" ->
            new NumericField(name, json.number("min"), json.number("max"), json.number("mean"));
        case "factor" -> new FactorField(name, json.strings("levels"), json.string("reference"));
        default -> throw json.wrong("kind", "must be number or factor");
      };
    } catch (IllegalArgumentException e) {
      throw json.inconsistent(e);
    }
  }

  private static List<Column> columns(JsonObject json, String name, List<Field> fields)
      throws ModelFileException {
    List<Column> columns = new ArrayList<>();
    for (JsonObject column : json.objects(name)) {
      columns.add(column(column, fields));
    }
    return columns;
  }

  private static Column column(JsonObject json, List<Field> fields) throws ModelFileException {
    String name = json.string("name");
    return switch (json.string("kind")) {
      case "intercept" -> new Column.Intercept(name);
      case "value" -> new Column.Value(name, position(json, fields));
      case "indicator" -> {
        int position = position(json, fields);
        yield new Column.Indicator(name, position, level(json, fields.get(position)));
      }
      case "contrast" -> new Column.Contrast(name, position(json, fields), json.numbers("values"));
      case "power" -> new Column.Power(name, position(json, fields), json.number("exponent"));
      case "log" -> new Column.Log(name, position(json, fields));
      case "sqrt" -> new Column.SquareRoot(name, position(json, fields));
      case "product" -> new Column.Product(name, columns(json, "of", fields));
      default ->
          throw json.wrong(
              "kind", "must be intercept, value, indicator, contrast, power, log, sqrt or product");
    };
  }

  private static int position(JsonObject json, List<Field> fields) throws ModelFileException {
    String name = json.string("field");
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    throw json.wrong("field", "there is no field '" + name + "'");
  }

  private static int level(JsonObject json, Field field) throws ModelFileException {
    String level = json.string("level");
    int position = field instanceof FactorField factor ? factor.levels().indexOf(level) : -1;
    if (position < 0) {
      throw json.wrong("level", "'" + field.name() + "' has no level '" + level + "'");
    }
    return position;
  }

  private static Coefficient coefficient(JsonObject json) throws ModelFileException {
    return new Coefficient(
        json.string("name"),
        json.number("estimate"),
        json.number("standardError"),
        json.number("z"),
        json.number("p"));
  }

  private static FitStatistics fit(JsonObject json) throws ModelFileException {
    Double ridge = json.optionalNumber("ridge");
    return new FitStatistics(
        json.bool("converged"),
        json.integer("iterations"),
        json.integer("n"),
        json.number("deviance"),
        json.number("nullDeviance"),
        json.integer("dfResidual"),
        json.integer("dfNull"),
        json.number("aic"),
        json.number("logLikelihood"),
        ridge == null ? 0 : ridge);
  }
}
