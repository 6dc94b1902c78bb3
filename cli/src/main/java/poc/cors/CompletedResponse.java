package poc.cors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import poc.cloud.ApiMethod;
import poc.cloud.IntegrationResponse;
import poc.cloud.MethodResponse;
import poc.plan.Change;
import poc.plan.Differences;
import poc.plan.Resource;

/**
 * An integration response and what it lacks.
 *
 * @param declared its method response as it is
 */
record CompletedResponse(
    ApiMethod method,
    MethodResponse declared,
    IntegrationResponse before,
    IntegrationResponse after) {

  private static final String PASS_THROUGH = "$input.json('$')";

  /**
   * With the headers that are wanted; of several origins, a template names the one that asks. All
   * else stays as it is, and so does a response that names an origin by lines of its own.
   */
  static CompletedResponse of(
      ApiMethod method,
      IntegrationResponse response,
      CorsPolicy policy,
      Map<String, String> wanted) {
    MethodResponse declared =
        method.responses().stream()
            .filter(r -> r.statusCode().equals(response.statusCode()))
            .findFirst()
            .orElse(new MethodResponse(response.statusCode(), Map.of(), Map.of()));
    IntegrationResponse after =
        OriginChoice.byHand(response.templates())
            ? response
            : new IntegrationResponse(
                response.statusCode(),
                response.selectionPattern(),
                Headers.with(response.headers(), wanted, declared.headers().keySet(), true),
                templates(method, response, policy),
                response.contentHandling());
    return new CompletedResponse(method, declared, response, after);
  }

  private static Map<String, String> templates(
      ApiMethod method, IntegrationResponse response, CorsPolicy policy) {
    if (!policy.several()) {
      return OriginChoice.outOf(response.templates());
    }
    return canChoose(method, response)
        ? OriginChoice.into(
            response.templates(), policy.origins(), mock(method) ? "" : PASS_THROUGH)
        : response.templates();
  }

  /** Whether it can name the origin that asks: a body that is no JSON passes by new templates. */
  boolean canChoose() {
    return canChoose(method, before);
  }

  private static boolean canChoose(ApiMethod method, IntegrationResponse response) {
    boolean function = method.target().filter(t -> t.contains(":lambda:")).isPresent();
    return !response.templates().isEmpty()
        || mock(method)
        || (function && response.contentHandling().isEmpty());
  }

  private static boolean mock(ApiMethod method) {
    return method.integrationType().equals(Optional.of("MOCK"));
  }

  boolean choosesByHand() {
    return OriginChoice.byHand(before.templates());
  }

  /** Such as {@code GET /admit answers 400}. */
  String where() {
    return method.httpMethod() + " " + method.path() + " answers " + before.statusCode();
  }

  /** What makes it complete: headers must be declared before they are given. */
  List<Change> changes(String apiId) {
    List<Change> changes = new ArrayList<>();
    String name = method.httpMethod() + " " + method.path() + " " + before.statusCode();
    MethodResponse declaring = declaring(after.headers().keySet());
    if (!declaring.equals(declared)) {
      changes.add(
          Change.update(
              new Resource("method-response", name),
              new Differences().compare("header", text(declared), text(declaring)).list(),
              "headers must be declared to be sent",
              new CorsCommands.PutMethodResponse(
                  apiId, method.path(), method.httpMethod(), declaring)));
    }
    if (!after.equals(before)) {
      changes.add(
          Change.update(
              new Resource("integration-response", name),
              new Differences()
                  .compare("header", before.headers(), after.headers())
                  .compare("template", before.templates(), after.templates())
                  .list(),
              "pages must be able to read it",
              new CorsCommands.PutIntegrationResponse(
                  apiId, method.path(), method.httpMethod(), after)));
    }
    return changes;
  }

  private MethodResponse declaring(Collection<String> names) {
    Map<String, Boolean> headers = new TreeMap<>(declared.headers());
    names.forEach(name -> headers.putIfAbsent(name, false));
    return new MethodResponse(declared.statusCode(), headers, declared.models());
  }

  private static Map<String, String> text(MethodResponse response) {
    Map<String, String> text = new TreeMap<>();
    response.headers().forEach((n, required) -> text.put(n, required ? "required" : "declared"));
    return text;
  }
}
