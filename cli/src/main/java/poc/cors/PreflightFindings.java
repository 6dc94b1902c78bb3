package poc.cors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import poc.cloud.ApiMethod;
import poc.cloud.Integration.Mock;
import poc.cloud.Method;
import poc.plan.Change;
import poc.plan.Differences;
import poc.plan.Resource;

/** How the OPTIONS method of a resource answers a browser that asks first. */
final class PreflightFindings {

  private static final List<String> ALL = List.of("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT");

  private static final int NO_CONTENT = 204;
  private static final Set<String> OURS =
      Set.of(
          CorsPolicy.ALLOW_ORIGIN,
          CorsPolicy.ALLOW_METHODS,
          CorsPolicy.ALLOW_HEADERS,
          CorsPolicy.MAX_AGE,
          CorsPolicy.VARY);

  private final String apiId;
  private final CorsPolicy policy;

  PreflightFindings(String apiId, CorsPolicy policy) {
    this.apiId = apiId;
    this.policy = policy;
  }

  /** What a preflight of the resource must permit: the methods that exist, and itself. */
  static List<String> methods(List<String> httpMethods) {
    Set<String> named = new TreeSet<>(httpMethods.contains("ANY") ? ALL : httpMethods);
    return Stream.concat(named.stream(), Stream.of(ObservedApi.OPTIONS)).toList();
  }

  List<Finding> of(String path, ObservedApi api) {
    List<String> methods = methods(api.methodsOf(path).map(ApiMethod::httpMethod).toList());
    Optional<ApiMethod> options = api.options(path);
    if (options.isEmpty()) {
      Change create =
          Change.create(
              resource(path), "browsers ask it first", put(path, policy.preflight(methods)));
      return List.of(
          Finding.mendable(Rule.PREFLIGHT, "there is no OPTIONS " + path, List.of(create)));
    }
    Optional<Mock> mock = api.mock(path);
    return answersItself(options.get())
        ? ofMock(options.get(), mock, methods)
        : ofOther(options.get(), methods);
  }

  private List<Finding> ofMock(ApiMethod options, Optional<Mock> mock, List<String> methods) {
    boolean replaced =
        !open(options)
            || options.integrationResponses().isEmpty()
            || mock.filter(this::ours).isPresent();
    if (!replaced) {
      return responses(options, methods);
    }
    Mock before = mock.orElseGet(() -> fixed(options));
    Mock after = completed(before, methods);
    if (open(options) && after.equals(before)) {
      return List.of();
    }
    List<Change> changes = List.of(replace(options, before, after));
    List<Finding> findings = new ArrayList<>();
    closed(options)
        .map(what -> Finding.mendable(Rule.PREFLIGHT, what, changes))
        .ifPresent(findings::add);
    findings.addAll(
        HeaderFindings.of(
            name(options) + " answers",
            before.headers(),
            after.headers(),
            Rule.SAME_ORIGINS,
            changes));
    if (!after.origins().equals(before.origins())) {
      findings.add(
          Finding.mendable(
              Rule.SAME_ORIGINS,
              name(options) + " names other origins than those that are allowed",
              changes));
    }
    return findings;
  }

  /** One that a person may have made: only headers are added. */
  private List<Finding> responses(ApiMethod options, List<String> methods) {
    Map<String, String> wanted = new HashMap<>(policy.answer());
    wanted.putAll(policy.permits(methods));
    return new AnswerFindings(apiId, policy).responses(options, wanted).toList();
  }

  private List<Finding> ofOther(ApiMethod options, List<String> methods) {
    List<Finding> findings = new ArrayList<>();
    closed(options)
        .map(
            what ->
                Finding.byHand(
                    Rule.PREFLIGHT,
                    what,
                    "let it answer without, or delete it and run 'poc cors enable'"))
        .ifPresent(findings::add);
    if (options.proxy()) {
      findings.add(
          Finding.unknown(
              Rule.PREFLIGHT,
              name(options) + " is answered by what it calls, and left as it is",
              "let that permit %s from %s; or delete it and run 'poc cors enable'"
                  .formatted(String.join(",", methods), String.join(" or ", policy.origins()))));
    } else {
      findings.addAll(responses(options, methods));
    }
    return findings;
  }

  private Mock completed(Mock before, List<String> methods) {
    Mock plain = policy.preflight(methods);
    Map<String, String> kept = new HashMap<>(before.headers());
    if (policy.several()) {
      kept.keySet().removeIf(CorsPolicy.ALLOW_ORIGIN::equalsIgnoreCase);
    }
    Map<String, String> headers = Headers.with(kept, plain.headers(), List.of(), false);
    Optional<String> age = Headers.get(before.headers(), CorsPolicy.MAX_AGE);
    headers.replaceAll((n, v) -> n.equalsIgnoreCase(CorsPolicy.MAX_AGE) ? age.orElse(v) : v);
    if (age.isEmpty()) {
      headers.remove(CorsPolicy.MAX_AGE);
    }
    boolean sameOrigins = new HashSet<>(before.origins()).equals(new HashSet<>(plain.origins()));
    return new Mock(before.statusCode(), headers, sameOrigins ? before.origins() : plain.origins());
  }

  /** What it says by fixed headers, where API Gateway's definition does not tell. */
  private static Mock fixed(ApiMethod options) {
    Map<String, String> headers = new HashMap<>();
    options.integrationResponses().stream()
        .limit(1)
        .flatMap(response -> response.headers().entrySet().stream())
        .filter(header -> header.getValue().startsWith("'"))
        .forEach(header -> headers.put(header.getKey(), Headers.unquote(header.getValue())));
    return new Mock(NO_CONTENT, headers, List.of());
  }

  /** Whether replacing it loses nothing: it says what ours say, and nothing else. */
  private boolean ours(Mock mock) {
    return !mock.origins().isEmpty()
        || (mock.statusCode() == NO_CONTENT && OURS.containsAll(mock.headers().keySet()));
  }

  private static boolean answersItself(ApiMethod options) {
    return options.integrationType().isEmpty()
        || options.integrationType().equals(Optional.of("MOCK"));
  }

  private static boolean open(ApiMethod options) {
    return !options.apiKeyRequired() && options.authorizationType().equals("NONE");
  }

  private static Optional<String> closed(ApiMethod options) {
    if (open(options)) {
      return Optional.empty();
    }
    return Optional.of(
        name(options)
            + (options.apiKeyRequired()
                ? " needs an API key"
                : " needs the authorizer " + options.authorizationType())
            + ", which browsers do not send");
  }

  private Change replace(ApiMethod options, Mock before, Mock after) {
    return Change.update(
        resource(options.path()),
        new Differences()
            .compare("api key required", options.apiKeyRequired(), false)
            .compare("authorization", options.authorizationType(), "NONE")
            .compare("header", before.headers(), after.headers())
            .compare("origins", before.origins(), after.origins())
            .list(),
        "browsers ask it first",
        put(options.path(), after));
  }

  private CorsCommands.PutPreflight put(String path, Mock mock) {
    return new CorsCommands.PutPreflight(
        apiId, new Method(path, ObservedApi.OPTIONS, false, List.of(), Optional.empty(), mock));
  }

  private static Resource resource(String path) {
    return new Resource("method", ObservedApi.OPTIONS + " " + path);
  }

  private static String name(ApiMethod options) {
    return options.httpMethod() + " " + options.path();
  }
}
