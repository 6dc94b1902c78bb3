package poc.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.artifact.WholeFile;
import poc.product.ProductFile;
import poc.product.ProductSchema;
import poc.product.Starter;

@Command(
    description = "Write a poc.yaml to start from, and its schema for editors.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class InitCommand implements Callable<Integer> {

  @Option(
      names = "--product",
      paramLabel = "NAME",
      description = "first part of every resource's name (default: admission)")
  private @Nullable String product;

  @Option(
      names = "--runtime",
      paramLabel = "RUNTIME",
      description = "java17, java21 or java25 (default: java17)")
  private @Nullable String runtime;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = ProductFile.NAME,
      description = "the file to write (default: ${DEFAULT-VALUE})")
  private Path config = Path.of(ProductFile.NAME);

  @Option(names = "--force", description = "overwrite the file if it is there")
  private boolean force;

  @Option(
      names = "--schema",
      description = "write only the schema, for a poc.yaml that is there already")
  private boolean schemaOnly;

  @Mixin private AdoptOptions adopt = new AdoptOptions();
  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Terminal terminal = output.terminal();
    Path schema = config.resolveSibling(ProductSchema.NAME);
    if (schemaOnly) {
      write(schema, ProductSchema.text());
      terminal.line("@|bold Wrote|@ " + schema);
      terminal.line(
          "Next: begin poc.yaml with '# yaml-language-server: $schema=./"
              + schema.getFileName()
              + "'");
      terminal.event("result", Map.of("ok", true, "schema", schema.toString()));
      return ExitCode.OK;
    }
    if (adopt.asked()) {
      return adopted(terminal);
    }
    if (!force && Files.exists(config)) {
      throw Failure.usage(config + " is there already; --force overwrites it");
    }
    Starter starter = starter(terminal);
    write(config, starter.yaml());
    write(schema, ProductSchema.text());
    terminal.line("@|bold Wrote|@ " + config + " and " + schema + ", by which editors check it");
    terminal.line("Next: @|bold " + next(starter) + "|@");
    terminal.event(
        "result", Map.of("ok", true, "config", config.toString(), "schema", schema.toString()));
    return ExitCode.OK;
  }

  /** What someone else made is written into a file that is there, or begins one. */
  private int adopted(Terminal terminal) {
    Project project = Project.at(config, stage);
    if (adopt.isNew(project.product())) {
      adopt.write(config, project.product(), target.venue(project).cloud());
      terminal.line("@|bold Wrote|@ what is adopted into " + config);
    } else {
      terminal.line("Nothing to do: " + config + " says so already.");
    }
    terminal.line("Next: @|bold poc plan|@ shows what would change");
    terminal.event("result", Map.of("ok", true, "config", config.toString()));
    return ExitCode.OK;
  }

  private Starter starter(Terminal terminal) {
    Starter starter = Starter.founding();
    starter = product == null ? starter : starter.withProduct(product);
    starter = runtime == null ? starter : starter.withRuntime(runtime);
    if (!Boolean.getBoolean("poc.terminal") || terminal.json()) {
      return starter;
    }
    InputStreamReader answers = new InputStreamReader(System.in, Charset.defaultCharset());
    return new Interview(answers, terminal).ask(starter, product != null);
  }

  private String next(Starter starter) {
    String command = starter.data().isPresent() ? "poc train" : "poc up";
    boolean usual = config.equals(Path.of(ProductFile.NAME));
    return usual ? command : command + " --config " + config;
  }

  private static void write(Path file, String text) {
    try {
      WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Failure.failed("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
