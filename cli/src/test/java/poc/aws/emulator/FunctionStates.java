package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A function is not ready at once: after it is made or changed, the next two reads say so, and
 * until then it can be neither changed nor published.
 */
final class FunctionStates implements Rule {

  private static final int READS = 2;
  private static final Set<String> WRITES =
      Set.of("UpdateFunctionCode", "UpdateFunctionConfiguration", "PublishVersion");

  private record Work(boolean creation, int reads) {}

  private final Map<String, Work> underWay = new ConcurrentHashMap<>();
  private final Revisions revisions;

  FunctionStates(Revisions revisions) {
    this.revisions = revisions;
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (!call.service().equals("lambda") || !WRITES.contains(call.operation())) {
      return Optional.empty();
    }
    return FunctionPath.of(call)
        .map(path -> underWay.get(path.function()))
        .map(work -> AwsError.of(call, 409, "ResourceConflictException", reason(call, work)));
  }

  private static String reason(Call call, Work work) {
    String function = FunctionPath.of(call).map(FunctionPath::function).orElse("");
    return "The operation cannot be performed at this time. "
        + (work.creation()
            ? "The function is currently in the following state: Pending"
            : "An update is in progress for resource: " + FunctionPath.arn(function));
  }

  @Override
  public Answer after(Call call, Answer answer) {
    FunctionPath path = call.service().equals("lambda") ? FunctionPath.of(call).orElse(null) : null;
    if (path == null || !path.qualifier().isEmpty()) {
      return answer;
    }
    return switch (call.operation()) {
      case "CreateFunction" -> begun(path, new Work(true, READS), answer);
      case "UpdateFunctionCode" ->
          call.json().path("DryRun").asBoolean()
              ? answer
              : begun(path, new Work(false, READS), answer);
      case "UpdateFunctionConfiguration" -> begun(path, new Work(false, READS), answer);
      case "GetFunction", "GetFunctionConfiguration" -> read(path, answer);
      case "DeleteFunction" -> {
        underWay.remove(path.function());
        yield answer;
      }
      default -> answer;
    };
  }

  private Answer begun(FunctionPath path, Work work, Answer answer) {
    underWay.put(path.function(), work);
    return told(work, answer);
  }

  private Answer read(FunctionPath path, Answer answer) {
    Work work = underWay.get(path.function());
    if (work == null) {
      return answer;
    }
    if (work.reads() > 1) {
      underWay.put(path.function(), new Work(work.creation(), work.reads() - 1));
    } else {
      underWay.remove(path.function());
      revisions.change(path);
    }
    return told(work, answer);
  }

  private static Answer told(Work work, Answer answer) {
    JsonNode body = answer.json();
    ObjectNode function =
        (ObjectNode) (body.has("Configuration") ? body.get("Configuration") : body);
    if (work.creation()) {
      function.put("State", "Pending");
      function.put("StateReason", "The function is being created.");
      function.put("StateReasonCode", "Creating");
    } else {
      function.put("LastUpdateStatus", "InProgress");
      function.put("LastUpdateStatusReason", "The function is being created.");
      function.put("LastUpdateStatusReasonCode", "Creating");
    }
    return answer.withBody(body.toString());
  }
}
