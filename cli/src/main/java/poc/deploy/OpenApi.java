package poc.deploy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import poc.model.Field;
import poc.model.FieldSpec;
import poc.model.Link;
import poc.model.Model;
import poc.product.Product;

/** The REST API as an OpenAPI 3.0 document, made from the model's fields. */
public final class OpenApi {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Map<String, String> ERRORS =
      new TreeMap<>(
          Map.of(
              "400", "A field is absent or cannot be used",
              "403", "The key is absent or wrong",
              "429", "Too many requests",
              "500", "The service failed",
              "502", "The service failed",
              "504", "The service took too long"));

  private OpenApi() {}

  /**
   * The document.
   *
   * @param specs what is said of the model's fields
   * @param api where the API answers, if it does
   */
  public static ObjectNode document(
      Product product, Model model, List<FieldSpec> specs, Optional<URI> api) {
    ObjectNode document = JSON.objectNode().put("openapi", "3.0.3");
    document
        .putObject("info")
        .put("title", product.apiName())
        .put("description", product.page().title() + " " + product.page().description())
        .put("version", "1");
    String path = product.api().path();
    api.ifPresent(
        url -> {
          String whole = url.toString();
          document
              .putArray("servers")
              .addObject()
              .put("url", whole.substring(0, whole.length() - path.length()));
        });
    ObjectNode methods = document.putObject("paths").putObject(path);
    methods.set("get", get(product, model.fields(), specs));
    methods.set("post", post(product, model.fields(), specs));
    document.set("components", components(product));
    return document;
  }

  private static ObjectNode get(Product product, List<Field> fields, List<FieldSpec> specs) {
    ObjectNode get = operation(product, "predict", "Predicts from one set of values");
    ArrayNode parameters = get.putArray("parameters");
    for (Field field : fields) {
      ObjectNode parameter =
          parameters.addObject().put("name", field.name()).put("in", "query").put("required", true);
      specs.stream()
          .filter(spec -> spec.name().equals(field.name()) && spec.label() != null)
          .forEach(spec -> parameter.put("description", spec.label()));
      parameter.set("schema", RequestSchema.property(field, specs));
    }
    if (fields.stream().noneMatch(field -> field.name().equals(RequestSchema.CONTRIBUTIONS))) {
      parameters
          .addObject()
          .put("name", RequestSchema.CONTRIBUTIONS)
          .put("in", "query")
          .put("required", false)
          .put("description", "Whether to say what each term adds to the prediction")
          .putObject("schema")
          .put("type", "boolean");
    }
    ObjectNode prediction = JSON.objectNode().put("$ref", "#/components/schemas/Prediction");
    get.set("responses", responses(prediction));
    return get;
  }

  private static ObjectNode post(Product product, List<Field> fields, List<FieldSpec> specs) {
    ObjectNode post = operation(product, "predictMany", "Predicts from one object or an array");
    ObjectNode body = post.putObject("requestBody").put("required", true);
    json(body.putObject("content"), RequestSchema.body(fields, specs));
    ObjectNode answer = JSON.objectNode();
    ArrayNode choices = answer.putArray("anyOf");
    choices.addObject().put("$ref", "#/components/schemas/Prediction");
    choices
        .addObject()
        .put("type", "array")
        .putObject("items")
        .put("$ref", "#/components/schemas/Prediction");
    post.set("responses", responses(answer));
    return post;
  }

  private static ObjectNode operation(Product product, String id, String summary) {
    ObjectNode operation = JSON.objectNode().put("operationId", id).put("summary", summary);
    if (product.api().key()) {
      operation.putArray("security").addObject().putArray("apiKey");
    }
    return operation;
  }

  private static ObjectNode responses(ObjectNode success) {
    ObjectNode responses = JSON.objectNode();
    ObjectNode ok = responses.putObject("200").put("description", "The prediction");
    json(ok.putObject("content"), success);
    ERRORS.forEach(
        (status, description) -> {
          ObjectNode error = responses.putObject(status).put("description", description);
          json(
              error.putObject("content"),
              JSON.objectNode().put("$ref", "#/components/schemas/Error"));
        });
    return responses;
  }

  private static void json(ObjectNode content, ObjectNode schema) {
    content.putObject("application/json").set("schema", schema);
  }

  private static ObjectNode components(Product product) {
    ObjectNode components = JSON.objectNode();
    ObjectNode schemas = components.putObject("schemas");
    ObjectNode prediction = schemas.putObject("Prediction").put("type", "object");
    List.of("result", "probability", "interval", "model")
        .forEach(prediction.putArray("required")::add);
    ObjectNode properties = prediction.putObject("properties");
    properties.putObject("result").put("type", "boolean");
    properties.putObject("probability").put("type", "number").put("minimum", 0).put("maximum", 1);
    properties
        .putObject("interval")
        .put("type", "array")
        .put("minItems", 2)
        .put("maxItems", 2)
        .putObject("items")
        .put("type", "number");
    properties.putObject("model").put("type", "string");
    properties
        .putObject("extrapolated")
        .put("type", "array")
        .putObject("items")
        .put("type", "string");
    properties.putObject("contributions").put("$ref", "#/components/schemas/Contributions");
    schemas.set("Contributions", contributions());
    ObjectNode error = schemas.putObject("Error").put("type", "object");
    error.putArray("required").add("message");
    error.putObject("properties").putObject("message").put("type", "string");
    if (product.api().key()) {
      components
          .putObject("securitySchemes")
          .putObject("apiKey")
          .put("type", "apiKey")
          .put("name", "X-Api-Key")
          .put("in", "header");
    }
    return components;
  }

  private static ObjectNode contributions() {
    ObjectNode contributions = JSON.objectNode().put("type", "object");
    List.of("link", "baseline", "terms", "total").forEach(contributions.putArray("required")::add);
    ObjectNode properties = contributions.putObject("properties");
    ArrayNode links = properties.putObject("link").put("type", "string").putArray("enum");
    Arrays.stream(Link.values()).map(Link::toString).forEach(links::add);
    properties.putObject("baseline").put("type", "number").put("nullable", true);
    ObjectNode term = properties.putObject("terms").put("type", "array").putObject("items");
    term.put("type", "object").putArray("required").add("term").add("share");
    ObjectNode share = term.putObject("properties");
    share.putObject("term").put("type", "string");
    share.putObject("share").put("type", "number").put("nullable", true);
    properties.putObject("total").put("type", "number").put("nullable", true);
    return contributions;
  }
}
