package poc.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTest {

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private FakeProduct product;

  @BeforeEach
  void start() throws IOException {
    product = new FakeProduct();
  }

  @AfterEach
  void stop() {
    product.close();
  }

  @Test
  void aProductAsItShouldBePasses() {
    assertThat(run())
        .extracting(Check::name)
        .containsExactly(
            "page",
            "assets",
            "config.json",
            "preflight",
            "prediction",
            "invalid input",
            "without a key",
            "unknown path",
            "another origin");
    assertThat(failed()).isEmpty();
  }

  @Test
  void aPageThatIsCachedFails() {
    product.set("/", product.get("/").with("Cache-Control", "max-age=600"));

    assertThat(failed()).containsExactly("page");
  }

  @Test
  void anAssetThatIsGoneFails() {
    product.set("/assets/app-1.js", product.get("/assets/app-1.js").with(404));

    assertThat(failed()).containsExactly("assets");
  }

  @Test
  void anAssetOfTheWrongTypeFails() {
    product.set(
        "/assets/app-1.js", product.get("/assets/app-1.js").with("Content-Type", "text/html"));

    assertThat(failed()).containsExactly("assets");
  }

  @Test
  void withoutConfigTheApiCannotBeAsked() {
    product.set("/config.json", product.get("/config.json").with(404));

    assertThat(failed()).containsExactly("config.json", "API");
  }

  @Test
  void aPreflightThatDoesNotAllowTheKeyFails() {
    product.set(
        "preflight", product.get("preflight").with("Access-Control-Allow-Headers", "Accept"));

    assertThat(failed()).containsExactly("preflight");
  }

  @Test
  void errorsThatThePageMayNotReadFail() {
    for (String kind : List.of("invalid", "no key", "unknown")) {
      product.set(kind, product.get(kind).without(ALLOW_ORIGIN));
    }

    assertThat(failed()).containsExactly("invalid input", "without a key", "unknown path");
  }

  @Test
  void anAnswerWithoutAKeyFails() {
    product.set("no key", product.get("no key").with(200));

    assertThat(failed()).containsExactly("without a key");
  }

  @Test
  void anErrorThatDoesNotNameTheFieldFails() {
    product.set("invalid", product.get("invalid").saying("{}"));

    assertThat(failed()).containsExactly("invalid input");
  }

  @Test
  void anotherModelThanThePageNamesFails() {
    product.set(
        "prediction",
        product.get("prediction").saying("{\"probability\":0.7,\"model\":\"sha256:x\"}"));

    assertThat(failed()).containsExactly("prediction");
  }

  @Test
  void anApiThatEveryPageMayReadFails() {
    product.set("stranger", product.get("stranger").with(ALLOW_ORIGIN, "*"));
    assertThat(failed()).containsExactly("another origin");

    product.set("stranger", product.get("stranger").with(ALLOW_ORIGIN, "https://stranger.example"));
    assertThat(failed()).containsExactly("another origin");
  }

  @Test
  void aStoppedApiIsReportedAndNotThrown() {
    product.stopApi();

    assertThat(failed())
        .containsExactly(
            "preflight",
            "prediction",
            "invalid input",
            "without a key",
            "unknown path",
            "another origin");
  }

  @Test
  void anAnswerThatIsNoJsonIsReportedAndNotThrown() {
    product.set("prediction", product.get("prediction").saying("<html>"));

    assertThat(failed()).containsExactly("prediction");
  }

  @Test
  void anotherProductsPageFails() {
    assertThat(new Verification(product.pageUrl(), Optional.of("00ff")).run())
        .filteredOn(check -> !check.passed())
        .extracting(Check::seen)
        .containsExactly("it is not the one that was published");
  }

  @Test
  void aMeanOutsideTheDomainIsNotAskedFor() {
    FakeProduct.Response config = product.get("/config.json");
    product.set(
        "/config.json", config.saying(config.body().replace("\"kind\": \"number\"", "\"min\": 7")));

    assertThat(failed()).containsExactly("prediction");
    product.set(
        "/config.json",
        config.saying(
            config
                .body()
                .replace("\"mean\": 5.5", "\"mean\": 9.5}, \"max\": 5.5, \"x\": {\"y\": 1")));
    assertThat(failed()).isEmpty();
  }

  @Test
  void oneQuestionCanBeAsked() {
    assertThat(new Verification(product.pageUrl()).ask(Map.of()))
        .contains(new Verification.Reply(true, 0.7));
    assertThat(new Verification(product.pageUrl()).ask(Map.of("dose", "?"))).isEmpty();
  }

  private List<Check> run() {
    return new Verification(product.pageUrl()).run();
  }

  private List<String> failed() {
    return run().stream().filter(check -> !check.passed()).map(Check::name).toList();
  }
}
