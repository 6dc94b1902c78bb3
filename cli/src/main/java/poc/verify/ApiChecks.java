package poc.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The API as the page's script sees it: it may read every answer, errors too, and no other page
 * may.
 */
final class ApiChecks {

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final String STRANGER = "https://stranger.example";

  private final Browser browser;
  private final String origin;
  private final JsonNode config;
  private final URI api;

  ApiChecks(Browser browser, URI page, JsonNode config) {
    this.browser = browser;
    this.origin = page.getScheme() + "://" + page.getAuthority();
    this.config = config;
    this.api = page.resolve(config.at("/api/url").asText());
  }

  List<Check> run() {
    List<Check> checks = new ArrayList<>();
    checks.add(sameOrigin() ? keyless() : preflight());
    checks.add(prediction());
    checks.add(invalid());
    if (!key().isEmpty()) {
      checks.add(expect("without a key", browser.get(valid(), Map.of("Origin", origin)), 403));
    }
    checks.add(
        expect("unknown path", browser.get(URI.create(api + "/unknown"), headers(origin)), 403));
    checks.add(stranger());
    return checks;
  }

  JsonNode ask(Map<String, String> values) {
    return json(browser.get(query(values), headers(origin)));
  }

  private Check preflight() {
    Answer answer =
        browser.send(
            "OPTIONS",
            api,
            Map.of(
                "Origin", origin,
                "Access-Control-Request-Method", "POST",
                "Access-Control-Request-Headers", "content-type,x-api-key"));
    String methods = answer.header("Access-Control-Allow-Methods");
    String headers = answer.header("Access-Control-Allow-Headers");
    boolean passed =
        answer.status() / 100 == 2
            && readable(answer)
            && methods.contains("POST")
            && headers.toLowerCase(Locale.ROOT).contains("x-api-key");
    return new Check("preflight", passed, seen(answer) + ": " + methods + " with " + headers);
  }

  /**
   * On the page's own origin a browser asks no leave, and whoever stands before the API has the
   * key.
   */
  private Check keyless() {
    return new Check(
        "same origin",
        key().isEmpty(),
        key().isEmpty()
            ? "config.json shows no key"
            : "config.json shows a key, which nobody needs");
  }

  private Check prediction() {
    Answer answer = browser.get(valid(), headers(origin));
    JsonNode body = json(answer);
    boolean sameModel = body.path("model").equals(config.at("/model/digest"));
    boolean passed =
        answer.status() == 200
            && readable(answer)
            && body.path("probability").isNumber()
            && sameModel;
    String seen = seen(answer);
    if (answer.status() == 200) {
      seen += ", probability %.4f".formatted(body.path("probability").asDouble());
      seen += sameModel ? "" : "; the model is not the one that config.json names";
    }
    return new Check("prediction", passed, seen);
  }

  private Check invalid() {
    String field = config.at("/fields/0/name").asText();
    Answer answer = browser.get(query(Map.of(field, "?")), headers(origin));
    boolean named = json(answer).at("/errors/0/field").asText().equals(field);
    boolean passed = answer.status() == 400 && readable(answer) && named;
    return new Check(
        "invalid input",
        passed,
        seen(answer) + (named ? ", names " + field : "; should name " + field));
  }

  private Check expect(String name, Answer answer, int status) {
    boolean passed = answer.status() == status && readable(answer);
    return new Check(name, passed, passed ? seen(answer) : seen(answer) + "; should be " + status);
  }

  private Check stranger() {
    Answer answer = browser.get(valid(), headers(STRANGER));
    String allowed = answer.header(ALLOW_ORIGIN);
    boolean passed = answer.status() != 0 && !allowed.equals(STRANGER) && !allowed.equals("*");
    String readable = answer.status() == 0 ? answer.summary() : "may read answers: " + allowed;
    return new Check("another origin", passed, passed ? "may not read answers" : readable);
  }

  private boolean readable(Answer answer) {
    return sameOrigin() || answer.header(ALLOW_ORIGIN).equals(origin);
  }

  private boolean sameOrigin() {
    return origin.equals(api.getScheme() + "://" + api.getAuthority());
  }

  private String seen(Answer answer) {
    return answer.status() == 0 ? answer.summary() : answer.status() + ", " + readability(answer);
  }

  private String readability(Answer answer) {
    if (readable(answer)) {
      return "readable for the page";
    }
    String allowed = answer.header(ALLOW_ORIGIN);
    return "not readable for the page, but for " + (allowed.isEmpty() ? "none" : allowed);
  }

  private Map<String, String> headers(String from) {
    return key().isEmpty() ? Map.of("Origin", from) : Map.of("Origin", from, "X-Api-Key", key());
  }

  private String key() {
    return config.at("/api/key").asText();
  }

  private URI valid() {
    return query(Map.of());
  }

  /** A question in the middle of the training data, but for the values that are given. */
  private URI query(Map<String, String> given) {
    Map<String, String> values = new HashMap<>();
    for (JsonNode field : config.path("fields")) {
      values.put(field.path("name").asText(), typical(field));
    }
    values.putAll(given);
    return Query.of(api, values);
  }

  private static String typical(JsonNode field) {
    if (field.path("kind").asText().equals("factor")) {
      return field.path("reference").asText();
    }
    double mean = field.at("/trained/mean").asDouble();
    double min = field.path("min").asDouble(Double.NEGATIVE_INFINITY);
    double max = field.path("max").asDouble(Double.POSITIVE_INFINITY);
    return Double.toString(Math.max(min, Math.min(mean, max)));
  }

  private static JsonNode json(Answer answer) {
    try {
      JsonNode body = new ObjectMapper().readTree(answer.body());
      return body == null ? MissingNode.getInstance() : body;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
