package poc.aws;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import poc.cloud.CloudException;
import poc.cloud.Denial;
import poc.cloud.PolicyDocument;
import poc.cloud.PolicyDocument.Statement;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/**
 * What IAM would say to a principal's calls.
 *
 * @param principalArn of a user or a role
 */
record Simulation(IamClient iam, String principalArn) {

  /** Each statement is a simulation of its own: its actions on its resources, side by side. */
  List<Denial> denials(PolicyDocument needed) {
    List<CompletableFuture<List<Denial>>> parts =
        needed.statements().stream()
            .map(statement -> CompletableFuture.supplyAsync(() -> denials(statement)))
            .toList();
    try {
      return parts.stream().flatMap(part -> part.join().stream()).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof CloudException cause ? cause : e;
    }
  }

  private List<Denial> denials(Statement statement) {
    return AwsCalls.call(
        "simulate what " + principalArn + " may do",
        () ->
            iam
                .simulatePrincipalPolicyPaginator(
                    r ->
                        r.policySourceArn(principalArn)
                            .actionNames(statement.actions())
                            .resourceArns(statement.resources())
                            .contextEntries(context(statement)))
                .evaluationResults()
                .stream()
                .flatMap(Simulation::denials)
                .toList());
  }

  private static Stream<Denial> denials(EvaluationResult result) {
    if (!result.hasResourceSpecificResults() || result.resourceSpecificResults().isEmpty()) {
      return denial(result.evalActionName(), result.evalResourceName(), result.evalDecision());
    }
    return result.resourceSpecificResults().stream()
        .flatMap(
            each ->
                denial(
                    result.evalActionName(), each.evalResourceName(), each.evalResourceDecision()));
  }

  private static Stream<Denial> denial(
      String action, String resource, PolicyEvaluationDecisionType decision) {
    return decision == PolicyEvaluationDecisionType.ALLOWED
        ? Stream.empty()
        : Stream.of(
            new Denial(action, resource, decision == PolicyEvaluationDecisionType.EXPLICIT_DENY));
  }

  private static List<ContextEntry> context(Statement statement) {
    return statement.conditions().values().stream()
        .flatMap(keys -> keys.entrySet().stream())
        .map(Simulation::entry)
        .toList();
  }

  private static ContextEntry entry(Map.Entry<String, String> key) {
    return ContextEntry.builder()
        .contextKeyName(key.getKey())
        .contextKeyType(ContextKeyTypeEnum.STRING)
        .contextKeyValues(key.getValue())
        .build();
  }
}
