package poc.cors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import poc.cloud.Cloud;
import poc.cloud.RestApi;
import poc.cloud.RestApiDefinition;
import poc.plan.Change;
import poc.plan.Listener;
import poc.plan.Plan;

/** Makes a REST API, whoever made it, callable from pages of the allowed origins. */
public final class CorsSetup {

  private final Cloud cloud;
  private final CorsTarget target;
  private final CorsPolicy policy;
  private final Optional<RestApiDefinition> live;

  public CorsSetup(Cloud cloud, CorsTarget target, CorsPolicy policy) {
    this(cloud, target, policy, Optional.empty());
  }

  /**
   * Of an API of which it may be known what is live.
   *
   * @param live what the stage serves; empty if nobody has recorded it
   */
  public CorsSetup(
      Cloud cloud, CorsTarget target, CorsPolicy policy, Optional<RestApiDefinition> live) {
    this.cloud = cloud;
    this.target = target;
    this.policy = policy;
    this.live = live;
  }

  /** Why this cannot even be checked, and what there is instead; empty if it can. */
  public Optional<String> problem() {
    Optional<String> origin =
        policy.origins().stream().flatMap(o -> Origins.problem(o).stream()).findFirst();
    if (origin.isPresent() || policy.origins().isEmpty()) {
      return Optional.of(origin.orElse("there is no origin to allow"));
    }
    List<RestApi> apis = cloud.restApis().getRestApis();
    if (apis.stream().noneMatch(api -> api.id().equals(target.apiId()))) {
      String known =
          apis.stream()
              .map(api -> api.id() + " (" + api.name() + ")")
              .collect(Collectors.joining(", "));
      return Optional.of("there is no REST API " + target.apiId() + "; there is " + orNone(known));
    }
    ObservedApi api = observe();
    List<String> known = api.resources();
    Optional<String> absent =
        target.resources().stream().filter(path -> !known.contains(path)).findFirst();
    if (absent.isPresent()) {
      return Optional.of(
          "the REST API %s has no method at %s; it has methods at %s"
              .formatted(target.apiId(), absent.get(), orNone(String.join(", ", known))));
    }
    return api.stage().isPresent()
        ? Optional.empty()
        : Optional.of(
            "the REST API %s has no stage %s; deploy it there first, or name another stage"
                .formatted(target.apiId(), target.stage()));
  }

  /** Why it must not be enabled like this; empty if it may. */
  public Optional<String> refusal() {
    ObservedApi api = observe();
    List<String> allowing = Credentials.allowedBy(api, target.resourcesOf(api));
    return policy.any() && !allowing.isEmpty()
        ? Optional.of(
            "'*' cannot be allowed together with credentials: browsers refuse an answer that says"
                + " both. Credentials are allowed by "
                + String.join(", ", allowing)
                + ". Name the origins.")
        : Optional.empty();
  }

  /** How the API stands to each rule. */
  public List<Finding> check() {
    return CorsCheck.of(observe(), target, policy);
  }

  /**
   * What is to be changed: afterwards nothing is violated that can be mended.
   *
   * @param deploy whether to deploy even if nothing else changes
   */
  public Plan plan(boolean deploy) {
    ObservedApi api = observe();
    Change last = CorsCheck.deploy(api, target);
    Set<Change> changes = new LinkedHashSet<>();
    CorsCheck.of(api, target, policy).forEach(finding -> changes.addAll(finding.changes()));
    if (deploy || !changes.isEmpty()) {
      changes.remove(last);
      changes.add(last);
    }
    return new Plan(new ArrayList<>(changes));
  }

  /** Makes what the plan names. */
  public void enable(Plan plan, Listener listener) {
    for (Change change : plan.changes()) {
      listener.started(change);
      change.command().run(cloud);
      listener.done(change);
    }
  }

  private ObservedApi observe() {
    return ObservedApi.read(cloud, target).withLive(live);
  }

  private static String orNone(String names) {
    return names.isEmpty() ? "none" : names;
  }
}
