package poc.local.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import poc.cloud.ApiKey;
import poc.cloud.CloudException;
import poc.cloud.GatewayResponse;
import poc.cloud.Integration.LambdaProxy;
import poc.cloud.Integration.Mock;
import poc.cloud.Method;
import poc.cloud.RestApiDefinition;
import poc.cloud.Tags;
import poc.cloud.UsagePlan;
import poc.cloud.UsagePlan.ApiStage;
import poc.cloud.UsagePlan.Quota;
import poc.cloud.UsagePlan.Throttle;

/** One API, {@code api}, live on stage {@code dev}, and keys in memory. */
final class FakeApis implements Apis {

  static final String API = "api";
  static final String KEY = "a-good-key";

  private static final Tags TAGS = Tags.of("admission", "dev");

  private final List<LocalApi> apis =
      new CopyOnWriteArrayList<>(List.of(new LocalApi(API, "n", 0)));
  private final Map<String, RestApiDefinition> live = new ConcurrentHashMap<>();
  private Optional<Throttle> pace = Optional.empty();
  private final Map<String, KeyHolder> holders = new ConcurrentHashMap<>();

  /** With a plan that never refuses. */
  static FakeApis of(RestApiDefinition definition) {
    FakeApis apis = new FakeApis();
    apis.live.put("dev", definition);
    apis.plan(new Throttle(1e6, 1_000_000), Optional.empty());
    return apis;
  }

  /**
   * {@code GET /admit} with a key and required gre and rank; {@code POST /admit} with a key; {@code
   * GET /open} without; {@code OPTIONS /admit}; CORS headers on what the gateway answers.
   */
  static RestApiDefinition definition(String functionName, String alias, Duration timeout) {
    LambdaProxy lambda = new LambdaProxy(functionName, alias, timeout);
    Mock preflight =
        new Mock(
            204,
            Map.of(
                "Access-Control-Allow-Origin",
                GatewayTest.ORIGIN,
                "Access-Control-Allow-Headers",
                "Content-Type,X-Api-Key"),
            List.of());
    Map<String, String> cors =
        Map.of("Access-Control-Allow-Origin", GatewayTest.ORIGIN, "Vary", "Origin");
    return new RestApiDefinition(
        List.of(
            new Method("/admit", "GET", true, List.of("rank", "gre"), Optional.empty(), lambda),
            new Method("/admit", "POST", true, List.of(), Optional.empty(), lambda),
            new Method("/admit", "OPTIONS", false, List.of(), Optional.empty(), preflight),
            new Method("/open", "GET", false, List.of(), Optional.empty(), lambda)),
        List.of(
            new GatewayResponse(GatewayResponse.DEFAULT_4XX, cors),
            new GatewayResponse(GatewayResponse.DEFAULT_5XX, cors)));
  }

  void plan(Throttle throttle, Optional<Quota> quota) {
    UsagePlan plan =
        new UsagePlan(
            "plan", throttle, quota, Set.of(new ApiStage(API, "dev")), Set.of("key"), TAGS);
    holders.put(KEY, new KeyHolder(new ApiKey("k1", "key", KEY, TAGS), plan));
  }

  void define(RestApiDefinition definition) {
    live.put("dev", definition);
  }

  void add(LocalApi api) {
    apis.add(api);
  }

  void remove(LocalApi api) {
    apis.remove(api);
  }

  @Override
  public List<LocalApi> list() {
    return List.copyOf(apis);
  }

  @Override
  public Optional<RestApiDefinition> live(String apiId, String stage) {
    if (stage.equals("broken")) {
      throw new CloudException("the folder cannot be read");
    }
    return Optional.ofNullable(live.get(stage));
  }

  void throttle(Throttle throttle) {
    pace = Optional.of(throttle);
  }

  @Override
  public Optional<Throttle> throttle(String apiId, String stage) {
    return pace;
  }

  @Override
  public Optional<KeyHolder> keyHolder(String apiId, String stage, String keyValue) {
    return Optional.ofNullable(holders.get(keyValue));
  }
}
