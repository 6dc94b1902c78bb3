package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which code, with which settings, an alias ever pointed at. */
final class AliasTargets implements Rule {

  private static final List<String> WHAT_RUNS =
      List.of("CodeSha256", "Runtime", "Handler", "Role", "MemorySize", "Timeout", "Environment");

  private final Backend backend;
  private final List<String> all = new CopyOnWriteArrayList<>();

  AliasTargets(Backend backend) {
    this.backend = backend;
  }

  /** All of them, in order. */
  List<String> all() {
    return List.copyOf(all);
  }

  @Override
  public Answer after(Call call, Answer answer) {
    if (call.is("lambda", "CreateAlias") || call.is("lambda", "UpdateAlias")) {
      String version = call.json().path("FunctionVersion").asText();
      String path = call.path().replaceFirst("/aliases(/.*)?$", "/configuration");
      all.add(
          backend
              .find(call, path + "?Qualifier=" + version)
              .map(AliasTargets::whatRuns)
              .orElse("nothing that was published"));
    }
    return answer;
  }

  private static String whatRuns(JsonNode version) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    WHAT_RUNS.forEach(name -> kept.set(name, version.path(name)));
    return kept.toString();
  }
}
