package poc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.artifact.FunctionPackage;
import poc.model.FieldSpec;

@Command(
    description = "Write the zip for AWS Lambda: handler and model, the same bytes every time.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PackageCommand implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "function.zip",
      description = "where the package goes (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("function.zip");

  @Option(
      names = "--verify",
      description = "write nothing: build again and compare with the package that is there")
  private boolean verify;

  @Mixin private ModelOption model = new ModelOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project project = Project.of(config, model);
    LoadedModel loaded = Models.load(project);
    List<FieldSpec> fields = project.product().fields().of(loaded.model());
    return verify ? compare(loaded, fields) : write(loaded, fields);
  }

  private int write(LoadedModel loaded, List<FieldSpec> fields) {
    print(Builds.packaged(loaded, fields, out), loaded.digest());
    output.terminal().line("Next: @|bold poc plan|@ or @|bold poc deploy|@");
    return ExitCode.OK;
  }

  private int compare(LoadedModel loaded, List<FieldSpec> fields) {
    if (!Files.exists(out)) {
      throw Failure.usage("there is no package " + out + " to verify; make one with 'poc package'");
    }
    boolean same = same(loaded, fields);
    Terminal terminal = output.terminal();
    terminal.line(
        same
            ? "@|green Same bytes:|@ " + out + " is what this tool, model and poc.yaml make."
            : "@|bold,red Other bytes:|@ "
                + out
                + " is not what this tool, model and poc.yaml make.");
    terminal.event("result", Map.of("ok", same, "package", out.toString()));
    return same ? ExitCode.OK : ExitCode.VERIFICATION;
  }

  private boolean same(LoadedModel loaded, List<FieldSpec> fields) {
    try {
      return FunctionPackage.verify(loaded.bytes(), fields, out);
    } catch (IOException e) {
      throw Failure.failed("cannot compare with " + out + ": " + e, e);
    }
  }

  private void print(FunctionPackage made, String modelDigest) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("package", made.path().toString());
    facts.put("bytes", made.size());
    facts.put("sha256", made.sha256Hex());
    facts.put("codeSha256", made.sha256Base64());
    facts.put("handler", FunctionPackage.HANDLER);
    facts.put("model", modelDigest);
    Terminal terminal = output.terminal();
    facts.forEach((name, value) -> terminal.plain("%-11s %s".formatted(name, value)));
    facts.put("ok", true);
    terminal.event("result", facts);
  }
}
