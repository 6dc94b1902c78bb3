package poc.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poc.cloud.Account;
import poc.cloud.UsagePlan.Period;
import poc.cloud.UsagePlan.Quota;
import poc.model.FieldSpec;
import poc.model.Link;

class ProductFileTest {

  private static final Account ACCOUNT = new Account("aws", "123456789012", "eu-central-1");

  @TempDir Path folder;

  @Test
  void withoutAFileItIsTheFoundingProduct() {
    Product product = ProductFile.read(folder.resolve("poc.yaml"), "dev");

    assertThat(product.resourceName()).isEqualTo("admission-dev");
    assertThat(product.training().formula()).isEqualTo("admit ~ gre + gpa + C(rank)");
    assertThat(product.training().data()).isEmpty();
    assertThat(product.fields().specs())
        .contains(new FieldSpec("gre", "GRE score", "points", 0.0, 800.0, 10.0));
    assertThat(product.page().outcome(true)).isEqualTo("Admitted");
    assertThat(product.api().path()).isEqualTo("/admit");
    assertThat(product.api().quota()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "---\n"})
  void anEmptyFileSaysNothingElse(String yaml) throws IOException {
    assertThat(read(yaml)).isEqualTo(ProductFile.read(folder.resolve("absent.yaml"), "dev"));
  }

  @Test
  void whatIsSaidCountsAndTheRestStaysAsItWas() throws IOException {
    Product product =
        read(
            """
            function: {memory: 1024, timeout: 3}
            api: {quota: 500 per week, timeout: 0.5}
            """);

    assertThat(product.function())
        .isEqualTo(new Function(Optional.empty(), "java17", "x86_64", 1024, Duration.ofSeconds(3)));
    assertThat(product.api().quota()).contains(new Quota(500, Period.WEEK));
    assertThat(product.api().timeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(product.fields().specs()).hasSize(3);
  }

  @Test
  void aFieldThatIsNamedKeepsWhatIsNotSaidOfIt() throws IOException {
    assertThat(read("fields: {gre: {label: GRE}}").fields().specs())
        .hasSize(3)
        .contains(new FieldSpec("gre", "GRE", "points", 0.0, 800.0, 10.0));
  }

  @Test
  void aModelOfOnesOwnHasNoneOfTheFoundingFieldsAndWords() throws IOException {
    Product product = read("model: {data: trial.csv, formula: cured ~ dose}\n");

    assertThat(product.training().data()).contains(folder.resolve("trial.csv"));
    assertThat(product.training().link()).isEqualTo(Link.LOGIT);
    assertThat(product.training().threshold()).isEqualTo(0.5);
    assertThat(product.fields().specs()).isEmpty();
    assertThat(product.example()).isEmpty();
    assertThat(product.page().title()).doesNotContain("admitted");
  }

  @Test
  void aFileSaysHowItsModelIsFitted() throws IOException {
    Product product = read("model: {link: probit, weights: n, ridge: 2, threshold: 0.2}\n");

    assertThat(product.training())
        .isEqualTo(
            new Training(
                Optional.empty(),
                "admit ~ gre + gpa + C(rank)",
                Link.PROBIT,
                Optional.of("n"),
                2,
                0.2));
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "refused.csv",
      delimiter = '|',
      quoteCharacter = '"',
      maxCharsPerColumn = 1000)
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fields: {gre: {min: 3, max: 1}} | poc.yaml:1:10: field gre: min 3 is above max 1
          fields: {gre: {min: 1, max: 1}} | poc.yaml:1:10: fields.gre: min and max must differ
          fields: {gre: {min: .inf}}      | poc.yaml:1:
          buckets: {site: abc, artifacts: abc} | poc.yaml:1:17: buckets.site must not be buckets.artifacts
          'product: "open'                | poc.yaml:1:15: not YAML: while scanning a quoted scalar, found unexpected end
          'api: {key: true, key: true}'   | poc.yaml:1:18: api.key stands in line 1 already; once is allowed
          'model: {data: "a\\0b"}'        | poc.yaml:1:15: model.data must be a file's name
          """)
  void whatCannotBeMeantIsNamedWithItsPlace(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void placesAreThoseOfTheLineThatIsWrong() {
    assertThatThrownBy(() -> read("product: a\n\napi:\n  path: /a\n  timeout: 30   # too long\n"))
        .hasMessage("poc.yaml:5:12: api.timeout must be from 0.05 to 29, but is '30.0'");
    assertThatThrownBy(() -> read("product: a\n---\nproduct: b\n"))
        .hasMessage("poc.yaml:3:1: a second document begins; one is allowed");
  }

  @Test
  void whatAwsNeedsIsReadAsItStands() throws IOException {
    Product product =
        read(
            """
            function: {name: my_Function-1, runtime: java21, architecture: arm64}
            api: {name: 'My API: the first'}
            cors: {origins: ['https://www.example.com', 'http://localhost:5173'], headers: [X-Trace-Id]}
            logs: {retention: 3653, access: true}
            domain:
              name: api.example.com
              certificate: arn:aws:acm:eu-west-1:123456789012:certificate/12ab-34cd
              base-path: v1
            buckets: {artifacts: my-artifacts, site: www.example.com}
            adopt: {function: hand-made, api: a1b2c3d4e5, resources: [/, '/{proxy+}'], stage: prod}
            """);

    assertThat(product.functionName()).isEqualTo("my_Function-1");
    assertThat(product.function().architecture()).isEqualTo("arm64");
    assertThat(product.accessLogGroup()).isEqualTo("/aws/apigateway/My-API--the-first/dev");
    assertThat(product.cors())
        .isEqualTo(
            new CorsRule(
                List.of("https://www.example.com", "http://localhost:5173"),
                List.of("X-Trace-Id")));
    assertThat(product.logs()).isEqualTo(new Logs(3653, true));
    assertThat(product.domain().orElseThrow().url("/admit"))
        .hasToString("https://api.example.com/v1/admit");
    assertThat(product.siteBucketName()).contains("www.example.com");
    assertThat(product.adoption())
        .contains(new Adoption("hand-made", "a1b2c3d4e5", List.of("/", "/{proxy+}"), "prod"));
  }

  @Test
  void howFilesArePublishedIsReadInItsOrder() throws IOException {
    Publishing said =
        read("site: {cache: {b: no-store, a/**: max-age=1}, keep: 1, compress: [br, gzip, br]}")
            .site()
            .publishing();

    assertThat(said.cache())
        .containsExactly(Map.entry("b", "no-store"), Map.entry("a/**", "max-age=1"));
    assertThat(said.keep()).isEqualTo(1);
    assertThat(said.maxDelete()).isEqualTo(256);
    assertThat(said.compress()).containsExactly(Coding.BROTLI, Coding.GZIP);
    assertThat(read("").site().publishing()).isEqualTo(new Publishing(Map.of(), 3, 256, List.of()));
  }

  @Test
  void aGlobIsWrongWhereItStands() {
    assertThatThrownBy(() -> read("site:\n  cache:\n    a: no-cache\n    /b: no-cache\n"))
        .hasMessageStartingWith("poc.yaml:4:5: site.cache must be a glob");
    assertThatThrownBy(() -> read("site:\n  cache:\n    '*.js': forever\n"))
        .hasMessageStartingWith("poc.yaml:3:13: site.cache.*.js must be a Cache-Control");
  }

  @Test
  void anAdoptedStageIsTheProductsUnlessItIsNamed() throws IOException {
    assertThat(read("adopt: {function: f, api: abc}").adoption())
        .contains(new Adoption("f", "abc", List.of(), "dev"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"api:\n", "cors:\n  # later\n", "fields: {gre: }\n", "buckets: ~"})
  void aSectionWithNothingInItSaysNothing(String yaml) throws IOException {
    Product founding = ProductFile.read(folder.resolve("absent.yaml"), "dev");

    assertThat(read(yaml))
        .usingRecursiveComparison()
        .ignoringFields("fields.declared")
        .isEqualTo(founding);
  }

  @Test
  void aFieldThatTheModelDoesNotHaveIsNamedWithItsPlace() throws IOException {
    Fields fields = read("fields:\n  doze: {label: Dose}\n").fields();

    assertThat(fields.declared()).containsEntry("doze", new Position("poc.yaml", 2, 3));
  }

  @Test
  void aStageIsANameToo() {
    assertThatThrownBy(() -> ProductFile.read(folder.resolve("poc.yaml"), "Prod!"))
        .hasMessage(
            "stage must be 1 to 20 lower-case letters, digits and hyphens, a letter first and no"
                + " hyphen last, but is 'Prod!'");
  }

  @Test
  void theLongestNameStillMakesABucket() throws IOException {
    String longest = "a".repeat(20);
    Path file = folder.resolve("poc.yaml");
    Files.writeString(file, "product: " + longest);

    String bucket = ProductFile.read(file, longest).artifactBucket(ACCOUNT);

    assertThat(bucket).hasSizeLessThanOrEqualTo(63).startsWith(longest + "-" + longest);
    assertThat(AwsRules.bucket("buckets.artifacts", bucket)).isEqualTo(bucket);
  }

  @Test
  void aFileThatIsNoTextIsRefusedWhereItIsNone() throws IOException {
    Path file = folder.resolve("poc.yaml");
    Files.write(file, new byte[] {'a', ':', '\n', ' ', (byte) 0xff, '\n'});

    assertThatThrownBy(() -> ProductFile.read(file, "dev"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("poc.yaml:2:2: the file must be UTF-8 text, which this byte is not");
  }

  private Product read(String yaml) throws IOException {
    Path file = folder.resolve("poc.yaml");
    Files.writeString(file, yaml);
    return ProductFile.read(file, "dev");
  }
}
