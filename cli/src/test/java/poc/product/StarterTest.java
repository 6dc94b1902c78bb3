package poc.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import poc.model.Link;

class StarterTest {

  private static final Starter OWN =
      Starter.founding()
          .withProduct("null")
          .withData("trial #1: all.csv")
          .withFormula("cured ~ dose + C(ward)")
          .withRuntime("java21")
          .withMemory("1024")
          .withKey("no")
          .withOrigins("https://a.example, http://localhost:5173")
          .withDomain("api.example.com");

  @Test
  void theFoundingProductReadsBackAsItself() {
    assertThat(ProductSample.parse(Starter.founding().yaml()))
        .usingRecursiveComparison()
        .ignoringFields("fields.declared")
        .isEqualTo(ProductSample.parse(""));
  }

  @Test
  void whatWasAskedForReadsBack() {
    Product product = ProductSample.parse(OWN.yaml());

    assertThat(product.name()).isEqualTo("null");
    assertThat(product.training())
        .isEqualTo(
            new Training(
                Optional.of(Path.of("trial #1: all.csv")),
                "cured ~ dose + C(ward)",
                Link.LOGIT,
                Optional.empty(),
                0,
                0.5));
    assertThat(product.function())
        .isEqualTo(
            new Function(Optional.empty(), "java21", "x86_64", 1024, Duration.ofSeconds(10)));
    assertThat(product.api().key()).isFalse();
    assertThat(product.cors().origins())
        .containsExactly("https://a.example", "http://localhost:5173");
    assertThat(product.domain()).contains(new Domain("api.example.com", Optional.empty(), ""));
    assertThat(product.fields().specs()).isEmpty();
    assertThat(product.page().outcome(false)).isEqualTo("No");
  }

  @Test
  void editorsTakeTheFile() throws IOException {
    assertThat(SchemaTest.errors(Starter.founding().yaml())).isEmpty();
    assertThat(SchemaTest.errors(OWN.yaml())).isEmpty();
  }

  @Test
  void everySectionThatIsOffIsRightWhenItIsTurnedOn() {
    String on =
        Starter.founding()
            .yaml()
            .replaceAll("(?m)^# (?=(cors|buckets):|  (origins|headers|artifacts|site):)", "")
            .replaceAll("(?m)^  # (?=(name|data|quota):)", "  ");

    Product product = ProductSample.parse(on);

    assertThat(product.cors())
        .isEqualTo(new CorsRule(List.of("https://a.example"), List.of("X-Trace-Id")));
    assertThat(product.siteBucketName()).contains("www.example.com");
    assertThat(product.api().quota()).isPresent();
  }

  @Test
  void anAnswerThatCannotBeIsRefused() {
    assertThatThrownBy(() -> OWN.withMemory("64"))
        .hasMessage("function.memory must be from 128 to 10240, but is '64'");
    assertThatThrownBy(() -> OWN.withMemory("much")).hasMessageContaining("a whole number");
    assertThatThrownBy(() -> OWN.withKey("maybe")).hasMessageContaining("yes or no");
    assertThatThrownBy(() -> OWN.withOrigins("*, https://a.example"))
        .hasMessageContaining("'*' allows every page");
  }
}
