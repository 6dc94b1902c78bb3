package poc.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductFilesTest {

  private static final Adoption HAND_MADE =
      new Adoption("hand-made", "0123456789", List.of("/", "/{proxy+}"), "prod");
  private static final List<String> ORIGINS = List.of("https://www.example.com");

  @TempDir Path folder;
  private Path file = Path.of("poc.yaml");

  @BeforeEach
  void inTheFolder() {
    file = folder.resolve("poc.yaml");
  }

  @Test
  void aFileThatIsNotThereIsMade() throws IOException {
    assertThat(ProductFiles.withAdoption(file, HAND_MADE, ORIGINS)).isTrue();

    assertAdopted();
    assertThat(SchemaTest.errors(Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "product: mine",
        "# mine\nproduct: mine   # as it is\n",
        "product: mine\r\nlogs: {access: true}\r\n",
        "cors:\nproduct: mine\n",
        "cors: # later\n#  origins: []\nproduct: mine\n",
        "cors: {headers: [X-Trace-Id]}\n",
        "cors:\n    headers: [X-Trace-Id]\nproduct: mine\n",
        "cors:\n  # none yet\n  headers:\n    - X-Trace-Id\n",
        "cors: {}\n"
      })
  void otherLinesStayAsTheyAre(String before) throws IOException {
    Files.writeString(file, before);

    ProductFiles.withAdoption(file, HAND_MADE, ORIGINS);

    assertAdopted();
    String after = Files.readString(file);
    assertThat(after.replace("origins: [\"https://www.example.com\"], ", "").lines())
        .containsSubsequence(before.lines().toList());
    assertThat(after.contains("\r\n")).isEqualTo(before.contains("\r\n"));
    assertThat(after.replace("\r\n", "").contains("\r")).isFalse();
    assertThat(ProductFiles.withAdoption(file, HAND_MADE, ORIGINS)).isFalse();
    assertThat(file).hasContent(after);
  }

  @Test
  void originsThatTheFileNamesStay() throws IOException {
    Files.writeString(file, "cors: {origins: ['*']}\n");

    ProductFiles.withAdoption(file, HAND_MADE, ORIGINS);

    assertThat(ProductFile.read(file, "dev").cors().origins()).containsExactly("*");
    assertThat(Files.readString(file)).startsWith("cors: {origins: ['*']}\n");
  }

  @Test
  void theFileThatInitWritesTakesThem() throws IOException {
    Files.writeString(file, Starter.founding().yaml());

    ProductFiles.withAdoption(file, HAND_MADE, ORIGINS);

    assertAdopted();
    assertThat(Files.readString(file)).startsWith(Starter.founding().yaml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "adopt: {function: another, api: a1b2c3d4e5}",
        "product: mine\nadopt:\n",
        "adopt: {function: hand-made, api: '0123456789', resources: [/], stage: prod}"
      })
  void anotherAdoptionIsNotReplaced(String before) throws IOException {
    Files.writeString(file, before);

    assertThatThrownBy(() -> ProductFiles.withAdoption(file, HAND_MADE, ORIGINS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageMatching("poc.yaml:[12]:1: adopt is there already and says something else.*");
    assertThat(file).hasContent(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{product: mine}\n", "  product: mine\n", "cors: ~\n", "product: a\n...\n"})
  void whatLinesCannotBeAddedToIsLeftToTheHand(String before) throws IOException {
    Files.writeString(file, before);

    assertThatThrownBy(() -> ProductFiles.withAdoption(file, HAND_MADE, ORIGINS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("add by hand:\ncors:\n  origins: [\"https://www.example.com\"]");
    assertThat(file).hasContent(before);
  }

  @Test
  void aFileThatCannotBeMeantIsNotTouched() throws IOException {
    Files.writeString(file, "api: {burst: 0}\n");

    assertThatThrownBy(() -> ProductFiles.withAdoption(file, HAND_MADE, ORIGINS))
        .hasMessageStartingWith("poc.yaml:1:14: api.burst must be");
  }

  private void assertAdopted() {
    Product product = ProductFile.read(file, "dev");
    assertThat(product.adoption()).contains(HAND_MADE);
    assertThat(product.cors().origins()).isEqualTo(ORIGINS);
  }
}
