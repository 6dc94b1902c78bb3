package poc.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Every check of a product, starting from nothing but its page's URL, as a visitor does. */
public final class Verification {

  private final Browser browser;
  private final URI page;
  private final Optional<String> configSha256;

  /** Of whatever product has its page there. */
  public Verification(URI page) {
    this(page, Optional.empty(), Optional.empty());
  }

  /**
   * Of one product.
   *
   * @param page the page's URL
   * @param configSha256 hex digest that its config.json must have
   */
  public Verification(URI page, Optional<String> configSha256) {
    this(page, configSha256, Optional.empty());
  }

  /**
   * Of one product whose certificate no authority vouches for.
   *
   * @param trust whose certificates are trusted; those of the platform if empty
   */
  public Verification(URI page, Optional<String> configSha256, Optional<SSLContext> trust) {
    this.browser = new Browser(trust);
    this.configSha256 = configSha256;
    this.page = page.getPath().isEmpty() ? page.resolve("/") : page;
  }

  /**
   * Asks one question after the other. Nothing that goes wrong is thrown: it is what is reported.
   */
  public List<Check> run() {
    List<Check> checks = new ArrayList<>(new PageChecks(browser, page, configSha256).run());
    Optional<JsonNode> config = config();
    if (config.isEmpty()) {
      checks.add(new Check("API", false, "cannot be asked: config.json does not say where it is"));
      return checks;
    }
    checks.addAll(new ApiChecks(browser, page, config.get()).run());
    return checks;
  }

  /**
   * One prediction, asked as the page asks it.
   *
   * @param values of every field
   * @return what came back; empty if it was no prediction
   */
  public Optional<Reply> ask(Map<String, String> values) {
    return config()
        .map(config -> new ApiChecks(browser, page, config).ask(values))
        .filter(body -> body.path("probability").isNumber())
        .map(
            body ->
                new Reply(body.path("result").asBoolean(), body.path("probability").asDouble()));
  }

  /**
   * A prediction.
   *
   * @param result whether the outcome is expected
   * @param probability of the outcome, 0 to 1
   */
  public record Reply(boolean result, double probability) {}

  private Optional<JsonNode> config() {
    Answer answer = browser.get(page.resolve("config.json"), Map.of());
    if (answer.status() != 200) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ObjectMapper().readTree(answer.body()))
          .filter(c -> c.at("/api/url").isTextual());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
