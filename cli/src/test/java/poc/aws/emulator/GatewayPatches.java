package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Patches gateway responses and domain names, where moto answers 500.
 *
 * <p>A patched domain name is made anew in moto, which then gives it another regional name; the
 * first one stays what callers see.
 */
final class GatewayPatches implements Rule {

  private static final String REGIONAL_NAME = "regionalDomainName";

  private final Map<String, String> firstNames = new ConcurrentHashMap<>();
  private final Backend backend;

  GatewayPatches(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (call.is("apigateway", "UpdateGatewayResponse")) {
      return Optional.of(gatewayResponse(call));
    }
    if (call.is("apigateway", "UpdateDomainName")) {
      return Optional.of(domainName(call));
    }
    return Optional.empty();
  }

  @Override
  public Answer after(Call call, Answer answer) {
    if (!call.service().equals("apigateway")) {
      return answer;
    }
    String body = answer.body();
    for (Map.Entry<String, String> renamed : firstNames.entrySet()) {
      body = body.replace(renamed.getKey(), renamed.getValue());
    }
    return answer.withBody(body);
  }

  private Answer gatewayResponse(Call call) {
    String type = call.path().substring(call.path().lastIndexOf('/') + 1);
    ObjectNode response =
        backend
            .find(call, call.path())
            .map(ObjectNode.class::cast)
            .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("responseType", type));
    return Patch.of(call)
        .applyTo(response, call)
        .orElseGet(
            () -> {
              Answer put =
                  backend.send(call, "PUT", call.path(), Patch.withoutNulls(response).toString());
              return put.ok() ? Answer.json(200, put.json()) : put;
            });
  }

  private Answer domainName(Call call) {
    JsonNode found = backend.find(call, call.path()).orElse(null);
    if (found == null) {
      return AwsError.of(
          call, 404, "NotFoundException", "Invalid domain name identifier specified");
    }
    ObjectNode domainName = (ObjectNode) found;
    return Patch.of(call).applyTo(domainName, call).orElseGet(() -> madeAnew(call, domainName));
  }

  private Answer madeAnew(Call call, ObjectNode domainName) {
    String before = domainName.path(REGIONAL_NAME).asText();
    Answer made =
        backend.send(call, "POST", "/domainnames", Patch.withoutNulls(domainName).toString());
    if (!made.ok()) {
      return made;
    }
    firstNames.put(
        made.json().path(REGIONAL_NAME).asText(), firstNames.getOrDefault(before, before));
    return after(call, Answer.json(200, made.json()));
  }
}
