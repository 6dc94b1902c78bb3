package poc.local.edge;

import java.io.IOException;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import poc.cloud.CacheBehavior;
import poc.cloud.Distribution;
import poc.cloud.Origin;
import poc.cloud.SecurityHeaders;
import poc.local.edge.ViewerFunction.FunctionException;
import poc.local.http.Body;
import poc.local.http.Conditions;
import poc.local.http.Fields;
import poc.local.http.Reply;
import poc.local.http.Request;
import poc.local.http.Responder;

/**
 * Answers for one distribution as an edge of Amazon CloudFront does: a behavior is found, its rule
 * for HTTP and its function applied, the answer taken from the cache or the origin, compressed, and
 * given the headers of the policy.
 */
public final class Edge implements Responder {

  static final String NAME = "loopback.cloudfront.local";

  private static final long CAPACITY = 128 * 1024 * 1024;
  private static final String X_CACHE = "X-Cache";

  private final Edges edges;
  private final String distributionId;
  private final HttpClient client;
  private final CachedOrigins cached;
  private final Map<String, ViewerFunction> functions = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  public Edge(Edges edges, String distributionId, Clock clock) {
    this.edges = edges;
    this.distributionId = distributionId;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.cached = new CachedOrigins(new EdgeCache(CAPACITY), clock);
  }

  @Override
  public Reply answer(Request request) throws IOException {
    Optional<Distribution> found = edges.distribution(distributionId);
    if (found.isEmpty() || !found.get().config().enabled()) {
      return signed(EdgeError.reply(403, "There is no such distribution, or it is disabled."));
    }
    Distribution distribution = found.get();
    CacheBehavior behavior = behavior(distribution, request.path());
    Optional<Reply> refusal = ViewerProtocol.refusal(request, behavior);
    if (refusal.isPresent()) {
      return signed(refusal.get());
    }
    Reply reply = guarded(behavior, afterFunction(distribution, behavior, request));
    return signed(Conditions.applied(request, reply));
  }

  private Reply afterFunction(Distribution distribution, CacheBehavior behavior, Request request)
      throws IOException {
    Request changed = request;
    if (behavior.viewerRequest().isPresent()) {
      try {
        var outcome = run(behavior.viewerRequest().get(), ViewerEvent.of(request, distribution));
        if (outcome.reply().isPresent()) {
          return outcome.reply().get().with(X_CACHE, "FunctionGeneratedResponse from cloudfront");
        }
        changed = outcome.request();
      } catch (FunctionException e) {
        return EdgeError.reply(503, "The function failed: " + e.getMessage() + ".")
            .with(X_CACHE, "FunctionExecutionError from cloudfront");
      }
    }
    return shown(distribution, fromOrigin(distribution, behavior, request.path(), changed));
  }

  private ViewerEvent.Outcome run(String functionArn, ViewerEvent event) throws FunctionException {
    String code =
        edges
            .functionCode(functionArn)
            .orElseThrow(() -> new FunctionException("there is no " + functionArn, null));
    ViewerFunction function = functions.get(code);
    if (function == null) {
      function = ViewerFunction.of(code);
      functions.put(code, function);
    }
    return event.after(function);
  }

  private Reply fromOrigin(
      Distribution distribution, CacheBehavior behavior, String path, Request changed)
      throws IOException {
    CachePolicy policy = CachePolicy.of(behavior.cachePolicy()).orElseThrow();
    Origin origin = origin(distribution, behavior.originId());
    String root = distribution.config().rootObject();
    Request asked =
        changed.path().equals("/") && !root.isEmpty() ? changed.withPath("/" + root) : changed;
    List<Coding> codings =
        behavior.compress() && !changed.headers().contains("Range")
            ? Coding.accepted(changed.headers().list("Accept-Encoding"), policy)
            : List.of();
    Request sent = OriginRequest.of(asked, behavior, policy, origin, codings);
    return cached.answer(
        responder(origin, distribution),
        new EdgeCache.Key(path, origin.id(), target(sent), codings),
        sent,
        policy,
        edges.invalidations(distribution.id()));
  }

  private static String target(Request sent) {
    return sent.query().isEmpty() ? sent.path() : sent.path() + "?" + sent.query();
  }

  /** The error page in place of an origin's error, where there is one. */
  private Reply shown(Distribution distribution, Reply reply) throws IOException {
    for (var page : distribution.config().errorPages()) {
      if (page.status() == reply.status()) {
        reply.close();
        Request instead =
            new Request("GET", true, page.path(), "", Fields.NONE, Body.NONE, "127.0.0.1");
        CacheBehavior behavior = behavior(distribution, page.path());
        Reply shown = fromOrigin(distribution, behavior, page.path(), instead);
        return shown
            .withStatus(Integer.parseInt(page.shownStatus()))
            .with(X_CACHE, "Error from cloudfront");
      }
    }
    return reply;
  }

  private Responder responder(Origin origin, Distribution distribution) {
    return edges
        .bucket(origin, distribution)
        .map(Responder.class::cast)
        .orElseGet(() -> new HttpOrigin(client, origin.domainName()));
  }

  private Reply guarded(CacheBehavior behavior, Reply reply) {
    Optional<SecurityHeaders> policy =
        behavior.responseHeadersPolicy().flatMap(edges::securityHeaders);
    return policy
        .map(headers -> reply.withHeaders(reply.headers().with(SecurityFields.of(headers))))
        .orElse(reply);
  }

  /** By what a viewer knows that an edge answered. */
  private Reply signed(Reply reply) {
    byte[] id = new byte[42];
    random.nextBytes(id);
    Reply named =
        reply.headers().contains(X_CACHE) ? reply : reply.with(X_CACHE, "Error from cloudfront");
    return named
        .with("Via", "1.1 " + NAME + " (CloudFront)")
        .with("X-Amz-Cf-Pop", "LOOPBACK")
        .with("X-Amz-Cf-Id", Base64.getUrlEncoder().encodeToString(id));
  }

  private static CacheBehavior behavior(Distribution distribution, String path) {
    return distribution.config().behaviors().stream()
        .filter(behavior -> PathPattern.matches(behavior.pathPattern(), path))
        .findFirst()
        .orElseThrow();
  }

  private static Origin origin(Distribution distribution, String id) {
    return distribution.config().origins().stream()
        .filter(origin -> origin.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
