package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Cuts API Gateway's lists into pages of two, when told so. moto gives every list whole. */
final class Pages implements Rule {

  private static final int SIZE = 2;
  private static final Set<String> LISTS =
      Set.of(
          "GetRestApis",
          "GetResources",
          "GetDeployments",
          "GetApiKeys",
          "GetUsagePlans",
          "GetUsagePlanKeys",
          "GetRequestValidators",
          "GetGatewayResponses",
          "GetModels",
          "GetDomainNames",
          "GetBasePathMappings");

  private final BooleanSupplier small;

  Pages(BooleanSupplier small) {
    this.small = small;
  }

  @Override
  public Answer after(Call call, Answer answer) {
    if (!small.getAsBoolean()
        || !call.service().equals("apigateway")
        || !LISTS.contains(call.operation())) {
      return answer;
    }
    ObjectNode list = (ObjectNode) answer.json();
    JsonNode all = list.path("item");
    int from = Integer.parseInt(call.query().getOrDefault("position", "0"));
    int to = Math.min(from + SIZE, all.size());
    ArrayNode page = list.putArray("item");
    for (int i = from; i < to; i++) {
      page.add(all.get(i));
    }
    if (to < all.size()) {
      list.put("position", Integer.toString(to));
    }
    return answer.withBody(list.toString());
  }
}
