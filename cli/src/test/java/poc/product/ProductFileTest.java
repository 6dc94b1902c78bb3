package poc.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poc.cloud.UsagePlan.Period;
import poc.cloud.UsagePlan.Quota;
import poc.model.FieldSpec;

class ProductFileTest {

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

    assertThat(product.function()).isEqualTo(new Function("java17", 1024, Duration.ofSeconds(3)));
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
    assertThat(product.fields().specs()).isEmpty();
    assertThat(product.example()).isEmpty();
    assertThat(product.page().title()).doesNotContain("admitted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          produkt: x                  | unknown key 'produkt'; allowed are api, example,
          api: {rat: 3}               | unknown key 'rat'; allowed are burst, key, path, quota, rate, timeout
          fields: {gre: {minimum: 0}} | unknown key 'minimum'; allowed are label, max, min, step, unit
          api: {burst: many}          | api.burst must be a whole number, but is 'many'
          api: {rate: fast}           | api.rate must be a number, but is 'fast'
          api: {burst: 0}             | api.burst must be from 1 to 10000, but is '0'
          api: {rate: 0}              | api.rate must be more than 0
          api: {path: admit}          | api.path must be segments
          api: {quota: lots}          | api.quota must be such as '10000 per day'
          api: {timeout: 30}          | api.timeout must be from 0.05 to 29
          function: {memory: 64}      | function.memory must be from 128 to 10240, but is '64'
          function: {timeout: 901}    | function.timeout must be from 1 to 900
          function: {runtime: java8}  | function.runtime must be java17, java21 or java25, but is 'java8'
          product: Admission          | product must be 1 to 20 lower-case letters
          product: admission-         | product must be 1 to 20 lower-case letters
          fields: {gre: {min: 3, max: 1}} | field gre: min 3 is above max 1
          fields: {gre: {step: 0}}    | field gre: step must be above 0
          page: {title: ' '}          | page.title must say something, but is ' '
          fields: {gre: {label: ''}}  | fields.gre.label must say something
          fields: {gre: {min: 1, max: 1}} | fields.gre: min and max must differ
          function: {memory: 512.9}   | function.memory
          function: [1]               | function has the wrong shape
          'product: "open'            | poc.yaml:
          'api: {key: true, key: true}' | api
          """)
  void whatCannotBeMeantIsNamed(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aStageIsANameToo() {
    assertThatThrownBy(() -> ProductFile.read(folder.resolve("poc.yaml"), "Prod!"))
        .hasMessageContaining("stage must be 1 to 20 lower-case letters");
  }

  @Test
  void theLongestNameStillMakesABucket() {
    String longest = "a".repeat(20);

    Product product = ProductFile.read(folder.resolve("poc.yaml"), longest);

    assertThat((longest + "-" + longest + "-artifacts").length()).isLessThanOrEqualTo(63);
    assertThat(product.artifactBucket()).endsWith(longest + "-artifacts");
  }

  private Product read(String yaml) throws IOException {
    Path file = folder.resolve("poc.yaml");
    Files.writeString(file, yaml);
    return ProductFile.read(file, "dev");
  }
}
