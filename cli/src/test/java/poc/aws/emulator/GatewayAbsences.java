package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What is not there is not found, where moto answers 500; and a key that is deleted leaves its
 * usage plans, where moto keeps it.
 */
final class GatewayAbsences implements Rule {

  private final Backend backend;

  GatewayAbsences(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (!call.service().equals("apigateway")) {
      return Optional.empty();
    }
    return switch (call.operation()) {
      case "DeleteRestApi" -> absent(call, "Invalid API identifier specified");
      case "GetBasePathMapping", "UpdateBasePathMapping", "DeleteBasePathMapping" ->
          absent(call, "Invalid base path mapping identifier specified");
      case "GetBasePathMappings" -> mappings(call);
      case "DeleteApiKey" -> leavePlans(call);
      default -> Optional.empty();
    };
  }

  private Optional<Answer> absent(Call call, String message) {
    return backend.find(call, call.path()).isPresent()
        ? Optional.empty()
        : Optional.of(AwsError.of(call, 404, "NotFoundException", message));
  }

  private Optional<Answer> mappings(Call call) {
    String domainName = call.path().replaceFirst("/basepathmappings/?$", "");
    if (backend.find(call, domainName).isEmpty()) {
      return Optional.of(
          AwsError.of(call, 404, "NotFoundException", "Invalid domain name identifier specified"));
    }
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    none.putArray("item");
    return backend.find(call, call.path()).isPresent()
        ? Optional.empty()
        : Optional.of(Answer.json(200, none));
  }

  private Optional<Answer> leavePlans(Call call) {
    String key = call.path().substring(call.path().lastIndexOf('/') + 1);
    for (JsonNode plan : backend.find(call, "/usageplans").orElse(call.json()).path("item")) {
      String held = "/usageplans/" + plan.path("id").asText() + "/keys/" + key;
      if (backend.find(call, held).isPresent()) {
        backend.send(call, "DELETE", held, "");
      }
    }
    return Optional.empty();
  }
}
