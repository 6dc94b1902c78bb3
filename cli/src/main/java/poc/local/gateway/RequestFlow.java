package poc.local.gateway;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import poc.cloud.ApiKey;
import poc.cloud.Integration.LambdaProxy;
import poc.cloud.Integration.Mock;
import poc.cloud.Method;
import poc.cloud.RestApiDefinition;
import poc.cloud.UsagePlan.ApiStage;
import poc.local.gateway.Apis.KeyHolder;

/**
 * What a request passes through, in API Gateway's order as its execution logs show it: the method
 * is found, the key verified and the usage plan checked, the parameters validated, the integration
 * called.
 */
final class RequestFlow {

  private static final System.Logger LOG = System.getLogger(RequestFlow.class.getName());
  private static final String KEY_HEADER = "X-Api-Key";
  private static final String ORIGIN = "Origin";

  private final Apis apis;
  private final UsageMeter meter;
  private final LambdaIntegration lambda;

  RequestFlow(Apis apis, UsageMeter meter, LambdaIntegration lambda) {
    this.apis = apis;
    this.meter = meter;
    this.lambda = lambda;
  }

  Answer answer(String apiId, Request request) {
    Optional<Route> route = Route.of(request.path());
    RestApiDefinition headers = RestApiDefinition.EMPTY;
    try {
      Optional<RestApiDefinition> live = route.flatMap(r -> apis.live(apiId, r.stage()));
      if (route.isEmpty() || live.isEmpty()) {
        return Refusal.NO_METHOD.answer(headers, request.header(ORIGIN));
      }
      headers = live.get();
      return onStage(apiId, request, route.get(), live.get());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Cannot answer {0}: {1}", request.path(), e);
      LOG.log(Level.DEBUG, "The reason", e);
      return Refusal.NOT_INVOKED.answer(headers, request.header(ORIGIN));
    }
  }

  private Answer onStage(String apiId, Request request, Route route, RestApiDefinition live) {
    Optional<Method> method = route.method(live, request.method());
    if (method.isEmpty()) {
      return Refusal.NO_METHOD.answer(live, request.header(ORIGIN));
    }
    Optional<KeyHolder> holder = Optional.empty();
    if (method.get().apiKeyRequired()) {
      holder = request.header(KEY_HEADER).flatMap(key -> apis.keyHolder(apiId, route.stage(), key));
      if (holder.isEmpty()) {
        return Refusal.BAD_KEY.answer(live, request.header(ORIGIN));
      }
      Optional<Refusal> refusal = meter.take(holder.get());
      if (refusal.isPresent()) {
        return refusal.get().answer(live, request.header(ORIGIN));
      }
    }
    Optional<Refusal> tooFast =
        apis.throttle(apiId, route.stage())
            .flatMap(pace -> meter.take(new ApiStage(apiId, route.stage()), pace));
    if (tooFast.isPresent()) {
      return tooFast.get().answer(live, request.header(ORIGIN));
    }
    List<String> missing = RequiredParameters.missing(method.get(), request.parameters());
    if (!missing.isEmpty()) {
      return Refusal.missingParameters(missing).answer(live, request.header(ORIGIN));
    }
    Optional<ApiKey> key = holder.map(KeyHolder::key);
    return integrate(method.get(), apiId, request, route, key, live);
  }

  private Answer integrate(
      Method method,
      String apiId,
      Request request,
      Route route,
      Optional<ApiKey> key,
      RestApiDefinition live) {
    if (method.integration() instanceof LambdaProxy proxy) {
      String event = ProxyEvent.of(request, route, apiId, key);
      return lambda.answer(
          proxy,
          event,
          request.ids().traceId(),
          refusal -> refusal.answer(live, request.header(ORIGIN)));
    }
    if (method.integration() instanceof Mock mock) {
      return Answer.of(mock.statusCode(), "")
          .with("Content-Type", "application/json")
          .withAll(mock.headers())
          .withAll(AllowedOrigin.headers(mock, request.header(ORIGIN)));
    }
    return Refusal.NOT_INVOKED.answer(live, request.header(ORIGIN));
  }
}
