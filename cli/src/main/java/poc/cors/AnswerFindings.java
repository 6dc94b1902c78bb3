package poc.cors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import poc.cloud.ApiMethod;
import poc.plan.Change;

/** What methods themselves answer, errors included. */
final class AnswerFindings {

  private final String apiId;
  private final CorsPolicy policy;

  AnswerFindings(String apiId, CorsPolicy policy) {
    this.apiId = apiId;
    this.policy = policy;
  }

  /**
   * Of one method.
   *
   * @param told the origins that the function behind it was told to name, if it is poc's
   */
  List<Finding> of(ApiMethod method, Optional<List<String>> told) {
    String name = method.httpMethod() + " " + method.path();
    if (method.integrationType().isEmpty()) {
      return List.of(
          Finding.unknown(
              Rule.SAME_ORIGINS,
              name + " is answered by nothing yet",
              "give it an integration, then check again"));
    }
    if (told.isPresent()) {
      return Set.copyOf(told.get()).equals(Set.copyOf(policy.origins()))
          ? List.of()
          : List.of(
              Finding.byHand(
                  Rule.SAME_ORIGINS,
                  name + " is answered by a function that names " + String.join(" ", told.get()),
                  "set cors.origins in poc.yaml and run 'poc deploy', which tells the function"));
    }
    if (method.proxy()) {
      return List.of(
          Finding.unknown(
              Rule.SAME_ORIGINS,
              name + " is answered by what it calls, whose headers API Gateway does not know",
              "let it send " + sent() + "; the handler of poc does"));
    }
    return responses(method, policy.answer()).toList();
  }

  /** Of every integration response, those for errors too. */
  Stream<Finding> responses(ApiMethod method, Map<String, String> wanted) {
    return method.integrationResponses().stream()
        .map(response -> CompletedResponse.of(method, response, policy, wanted))
        .flatMap(response -> of(response).stream());
  }

  private List<Finding> of(CompletedResponse response) {
    if (response.choosesByHand()) {
      return List.of(
          Finding.unknown(
              Rule.SAME_ORIGINS,
              response.where() + " with an origin that its mapping template names",
              "see that the template names "
                  + String.join(" or ", policy.origins())
                  + ", or take the override out of it and run 'poc cors enable'"));
    }
    List<Change> changes = response.changes(apiId);
    List<Finding> findings =
        new ArrayList<>(
            HeaderFindings.of(
                response.where(),
                response.before().headers(),
                response.after().headers(),
                Rule.SAME_ORIGINS,
                changes));
    if (!response.after().templates().equals(response.before().templates())) {
      findings.add(
          Finding.mendable(
              Rule.SAME_ORIGINS,
              response.where()
                  + (policy.several()
                      ? " without choosing among the allowed origins"
                      : " after choosing among origins, of which one is left"),
              changes));
    } else if (policy.several() && !response.canChoose()) {
      findings.add(
          Finding.byHand(
              Rule.SAME_ORIGINS,
              response.where() + " without a mapping template that could choose an origin",
              "allow one origin alone, or give the response a mapping template"));
    }
    if (findings.isEmpty() && !changes.isEmpty()) {
      findings.add(
          Finding.mendable(
              Rule.SAME_ORIGINS,
              response.where() + " with headers that are not declared",
              changes));
    }
    return findings;
  }

  private String sent() {
    String vary = policy.several() ? " (the one that asks) and Vary: Origin" : "";
    return CorsPolicy.ALLOW_ORIGIN + ": " + String.join(" or ", policy.origins()) + vary;
  }
}
