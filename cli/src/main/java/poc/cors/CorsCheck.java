package poc.cors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import poc.cloud.Stage;
import poc.plan.Change;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.plan.Unknown;

/** Holds an API against the rules. A finding brings the changes that mend it. */
public final class CorsCheck {

  private CorsCheck() {}

  /** At least one finding a rule, in the order of the rules. */
  public static List<Finding> of(ObservedApi api, CorsTarget target, CorsPolicy policy) {
    List<String> resources = target.resourcesOf(api);
    List<Finding> findings = new ArrayList<>(credentials(api, resources, policy));
    for (String path : resources) {
      AnswerFindings answers = new AnswerFindings(target.apiId(), policy);
      api.methodsOf(path).forEach(method -> findings.addAll(answers.of(method, api.told(method))));
      findings.addAll(new PreflightFindings(target.apiId(), policy).of(path, api));
    }
    findings.addAll(new GatewayFindings(target.apiId(), policy).of(api.saved()));
    findings.addAll(live(api, target));
    findings.add(untouched(api, resources));
    Stream.of(Rule.values())
        .filter(rule -> findings.stream().noneMatch(f -> f.rule() == rule))
        .toList()
        .forEach(rule -> findings.add(Finding.ok(rule, kept(rule, policy))));
    findings.sort(Comparator.comparing(Finding::rule));
    return List.copyOf(findings);
  }

  /** What lets a stage serve what is saved. */
  static Change deploy(ObservedApi api, CorsTarget target) {
    return Change.update(
        new Resource("stage", target.apiId() + "/" + target.stage()),
        new Differences()
            .compare(
                "deployment",
                api.stage().map(Stage::deploymentId).orElse(null),
                Unknown.NEW_DEPLOYMENT)
            .list(),
        "makes all that is saved live",
        new CorsCommands.Deploy(target.apiId(), target.stage()));
  }

  private static List<Finding> credentials(
      ObservedApi api, List<String> resources, CorsPolicy policy) {
    List<String> allowing = Credentials.allowedBy(api, resources);
    if (!policy.any() || allowing.isEmpty()) {
      return List.of();
    }
    return List.of(
        Finding.byHand(
            Rule.EXACT_ORIGIN,
            "'*' together with credentials, which are allowed by " + String.join(", ", allowing),
            "name the origins: browsers refuse '*' where they send cookies"));
  }

  private static List<Finding> live(ObservedApi api, CorsTarget target) {
    if (api.live().isEmpty()) {
      return List.of(
          Finding.unknown(
              Rule.EVERY_ERROR,
              "what is live on the stage " + target.stage() + " cannot be read from API Gateway",
              "deploy again with 'poc cors enable --deploy' if in doubt"));
    }
    return api.live().get().equals(api.saved())
        ? List.of()
        : List.of(
            Finding.mendable(
                Rule.EVERY_ERROR,
                "what is saved is not live on the stage " + target.stage(),
                List.of(deploy(api, target))));
  }

  private static Finding untouched(ObservedApi api, List<String> resources) {
    List<String> others =
        api.resources().stream().filter(path -> !resources.contains(path)).toList();
    List<String> called =
        api.methods().stream()
            .filter(m -> resources.contains(m.path()) && m.proxy())
            .map(m -> m.httpMethod() + " " + m.path())
            .toList();
    List<String> left = new ArrayList<>();
    left.add("integrations, request templates, patterns, models, validators, keys, authorizers");
    if (!called.isEmpty()) {
      left.add("what answers " + String.join(", ", called));
    }
    if (!others.isEmpty()) {
      left.add(
          "the resources "
              + String.join(", ", others)
              + " (but the API's error answers are one for all)");
    }
    return Finding.ok(Rule.NOTHING_ELSE, "left as they are: " + String.join("; ", left));
  }

  private static String kept(Rule rule, CorsPolicy policy) {
    String origins = String.join(" ", policy.origins());
    return switch (rule) {
      case EXACT_ORIGIN -> policy.any() ? "every origin, as asked for" : "only " + origins;
      case SAME_ORIGINS -> origins + (policy.several() ? ", with Vary: Origin" : "");
      case PREFLIGHT -> "OPTIONS permits the methods that exist, without a key";
      case EVERY_ERROR ->
          policy.several()
              ? "the gateway's errors name the origin that asks: it cannot choose there"
              : "the gateway's errors are readable";
      case NOTHING_ELSE -> "";
    };
  }
}
