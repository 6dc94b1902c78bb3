package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import poc.cloud.Buckets;
import poc.cloud.BytesContent;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cors.CorsPolicy;
import poc.cors.CorsSetup;
import poc.cors.CorsTarget;
import poc.plan.Change;
import poc.plan.Listener;
import poc.plan.Plan;
import poc.product.Adoption;
import poc.product.CorsRule;
import poc.product.Product;

/**
 * Brings a build to a function and a REST API that someone else made: the function's code is
 * replaced, pages may read the API's answers, and nothing else changes. What is there is looked at
 * once, however much is asked here: for a second run, another of these is needed.
 */
public final class AdoptedDeployment {

  private static final ObjectHeaders TEXT =
      new ObjectHeaders("text/plain; charset=utf-8", "no-store");

  private final Cloud cloud;
  private final Cloud seen;
  private final Build build;
  private final Product product;
  private final Adoption adoption;

  /**
   * Of a product that adopts.
   *
   * @throws IllegalArgumentException if it adopts nothing
   */
  public AdoptedDeployment(Cloud cloud, Build build) {
    this.cloud = cloud;
    this.seen = Snapshot.of(cloud);
    this.build = build;
    this.product = build.product();
    this.adoption =
        product
            .adoption()
            .orElseThrow(() -> new IllegalArgumentException("the product adopts nothing"));
  }

  /** Why what is named cannot be adopted, and what there is instead; empty if it can. */
  public Optional<String> problem() {
    return problem(seen, product.cors(), adoption);
  }

  /** As {@link #problem()}, of an adoption that is not part of a product yet. */
  public static Optional<String> problem(Cloud cloud, CorsRule cors, Adoption adoption) {
    if (cors.origins().isEmpty()) {
      return Optional.of(
          "no page may call the adopted API yet: name its origins with --origin, or in poc.yaml"
              + " under cors.origins");
    }
    CorsSetup named = setup(cloud, cors, adoption, adoption.resources());
    Optional<String> api = named.problem();
    if (api.isPresent()) {
      return api;
    }
    AdoptedApi calls = new AdoptedApi(cloud.methodResponses().getMethods(adoption.api()), adoption);
    if (cloud.functions().getFunction(adoption.function()).isEmpty()) {
      return Optional.of(
          "there is no function %s; the REST API %s calls %s"
              .formatted(adoption.function(), adoption.api(), listed(calls.functions())));
    }
    if (adoption.resources().isEmpty() && calls.resources().isEmpty()) {
      return Optional.of(
          "no method of the REST API %s calls the function %s, but %s; name resources with --resource"
              .formatted(adoption.api(), adoption.function(), listed(calls.functions())));
    }
    if (calls.qualifier().isPresent()) {
      return Optional.of(
          "the REST API %s calls %s:%s, which new code in $LATEST would not reach: only a function"
                  .formatted(adoption.api(), adoption.function(), calls.qualifier().get())
              + " that is called without version or alias can be adopted");
    }
    return named.refusal();
  }

  /** What {@link #deploy} would do now. Changes nothing. */
  public Plan plan() {
    return work().plan();
  }

  /**
   * Makes every change.
   *
   * @return what was changed; nothing if everything was as it should be
   */
  public Plan deploy(Listener listener) {
    Work work = work();
    run(work.code(), listener);
    if (!work.cors().isEmpty()) {
      cloud.buckets().putObject(marker(), TEXT, new BytesContent(new byte[0]));
      run(work.cors(), listener);
      cloud.buckets().deleteObjects(marker().bucket(), List.of(marker().key()));
    }
    return work.plan();
  }

  private Work work() {
    problem()
        .ifPresent(
            problem -> {
              throw new CloudException(problem);
            });
    List<Change> code = new AdoptedFunctionPhase(seen, build, adoption.function()).changes();
    List<Change> cors = setup().plan(unfinished()).changes();
    List<Change> first = new ArrayList<>();
    if (!code.isEmpty() || !cors.isEmpty()) {
      first.addAll(new ArtifactBucket(seen, product).changes());
    }
    first.addAll(code);
    return new Work(first, cors);
  }

  private void run(List<Change> changes, Listener listener) {
    for (Change change : changes) {
      listener.started(change);
      change.command().run(cloud);
      listener.done(change);
    }
  }

  /**
   * Nothing in the API tells that a run died between saving headers and making them live: an object
   * beside the packages does.
   */
  private boolean unfinished() {
    Buckets buckets = seen.buckets();
    return buckets.headBucket(marker().bucket()).isPresent()
        && !buckets.listObjects(marker().bucket(), marker().key()).isEmpty();
  }

  private ObjectLocation marker() {
    return new ObjectLocation(
        product.artifactBucket(cloud.account()),
        "adopted/" + adoption.api() + "-" + adoption.stage() + ".unfinished");
  }

  /**
   * What pages call of an adopted API: where no resource is named, those that call the function.
   */
  public static CorsTarget corsTarget(Cloud cloud, Adoption adoption) {
    List<String> resources =
        adoption.resources().isEmpty()
            ? new AdoptedApi(cloud.methodResponses().getMethods(adoption.api()), adoption)
                .resources()
            : adoption.resources();
    return new CorsTarget(adoption.api(), resources, adoption.stage());
  }

  private CorsSetup setup() {
    List<String> resources = corsTarget(seen, adoption).resources();
    return setup(seen, product.cors(), adoption, resources);
  }

  private static CorsSetup setup(
      Cloud seen, CorsRule cors, Adoption adoption, List<String> resources) {
    return new CorsSetup(
        seen,
        new CorsTarget(adoption.api(), resources, adoption.stage()),
        CorsPolicy.of(cors.origins(), cors.headers()));
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  /** Code comes before the API's answers: each is planned by what is there now. */
  private record Work(List<Change> code, List<Change> cors) {
    Plan plan() {
      return new Plan(Stream.concat(code.stream(), cors.stream()).toList());
    }
  }
}
