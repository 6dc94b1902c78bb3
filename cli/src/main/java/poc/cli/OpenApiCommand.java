package poc.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import poc.deploy.OpenApi;

@Command(
    description = "Print the API as an OpenAPI 3 document, for clients and documentation.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class OpenApiCommand implements Callable<Integer> {

  @Mixin private ModelOption model = new ModelOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project project = Project.of(config, model);
    LoadedModel loaded = Models.load(project);
    ObjectNode document =
        OpenApi.document(
            project.product(),
            loaded.model(),
            project.product().fields().of(loaded.model()),
            Optional.empty());
    output.terminal().plain(document.toPrettyString());
    output.terminal().event("result", Map.of("ok", true, "openapi", document));
    return ExitCode.OK;
  }
}
