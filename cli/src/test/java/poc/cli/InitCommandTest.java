package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import poc.product.ProductFile;
import poc.product.ProductSchema;
import poc.product.Starter;

class InitCommandTest {

  @TempDir Path folder;
  private Path file = Path.of("poc.yaml");

  @BeforeEach
  void inTheFolder() {
    file = folder.resolve("poc.yaml");
  }

  @Test
  void withoutATerminalItAsksNothing() throws IOException {
    Run init = init("--product", "mine", "--runtime", "java21");

    assertThat(init.code()).as(init.err()).isZero();
    assertThat(init.err()).isEmpty();
    assertThat(init.out()).contains("Wrote " + file).contains("Next: poc up --config " + file);
    assertThat(Files.readString(file))
        .startsWith("# yaml-language-server: $schema=./poc.schema.json\n");
    assertThat(folder.resolve("poc.schema.json")).hasContent(ProductSchema.text());
    assertThat(ProductFile.read(file, "dev").resourceName()).isEqualTo("mine-dev");
    assertThat(ProductFile.read(file, "dev").function().runtime()).isEqualTo("java21");
  }

  @Test
  void aFileThatIsThereStaysUnlessForced() throws IOException {
    Files.writeString(file, "product: mine\n");

    Run refused = init();

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains(file + " is there already; --force overwrites it");
    assertThat(file).hasContent("product: mine\n");
    assertThat(init("--force").code()).isZero();
    assertThat(file).hasContent(Starter.founding().yaml());
  }

  @Test
  void theSchemaAloneLeavesTheFile() throws IOException {
    Files.writeString(file, "product: mine\n");

    assertThat(init("--schema").code()).isZero();

    assertThat(file).hasContent("product: mine\n");
    assertThat(folder.resolve("poc.schema.json")).hasContent(ProductSchema.text());
  }

  @Test
  void whatCannotBeIsAUsageError() {
    assertThat(init("--product", "Mine!").code()).isEqualTo(2);
    assertThat(init("--runtime", "java8").err()).contains("java17, java21 or java25");
    assertThat(file).doesNotExist();
  }

  @Test
  void programsGetAResult() {
    assertThat(init("--output", "json").out())
        .startsWith("{\"type\":\"result\",")
        .contains("\"ok\":true")
        .hasLineCount(1);
  }

  @Test
  void onATerminalItAsksUntilTheAnswerCanBe() {
    StringWriter err = new StringWriter();

    Starter asked =
        interview("My\nmine\ntrial.csv\ncured ~ dose\n64\n1024\nno\nhttps://a.example\n\n", err)
            .ask(Starter.founding(), false);

    assertThat(asked)
        .isEqualTo(
            Starter.founding()
                .withProduct("mine")
                .withData("trial.csv")
                .withFormula("cured ~ dose")
                .withMemory("1024")
                .withKey("no")
                .withOrigins("https://a.example"));
    assertThat(err.toString())
        .contains("Product name [admission]")
        .contains("product must be 1 to 20 lower-case letters")
        .contains("function.memory must be from 128 to 10240, but is '64'")
        .contains("The API's own domain name [none]");
  }

  @Test
  void whenNothingMoreCanComeTheDefaultsHold() {
    assertThat(interview("", new StringWriter()).ask(Starter.founding(), true))
        .isEqualTo(Starter.founding());
  }

  private static Interview interview(String answers, StringWriter err) {
    PrintWriter out = new PrintWriter(new StringWriter());
    return new Interview(
        new StringReader(answers),
        new Terminal(out, new PrintWriter(err, true), Ansi.OFF, OutputFormat.text));
  }

  private Run init(String... options) {
    List<String> all = new ArrayList<>(List.of("init", "--config", file.toString()));
    all.addAll(List.of(options));
    return Run.of(all.toArray(String[]::new));
  }
}
