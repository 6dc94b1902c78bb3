package poc.local.edge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import poc.cloud.CacheBehavior;
import poc.cloud.Origin;
import poc.local.http.Fields;
import poc.local.http.Request;

/** What an origin is told of a viewer's request. */
final class OriginRequest {

  /** Whether the managed policies of these ids tell everything. */
  private static final Map<String, Boolean> TELLS_ALL =
      Map.of(
          "216adef6-5c7f-47e4-b989-5492eafa07d3", true, // AllViewer
          "b689b0a8-53d0-40ab-baf2-68738e2966ac", true, // AllViewerExceptHostHeader
          "acba4595-bd28-49b8-b9fe-13317c0390fa", false, // UserAgentRefererHeaders
          "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf", false); // CORS-S3Origin

  private OriginRequest() {}

  /** Whether a policy is one of those that are known here. */
  static boolean knows(Optional<String> policyId) {
    return policyId.map(TELLS_ALL::containsKey).orElse(true);
  }

  /**
   * The request that an origin gets: its path in front, its header added, and of the viewer's
   * headers and query what the policies let through.
   *
   * @param codings in what the viewer can read
   */
  static Request of(
      Request viewer,
      CacheBehavior behavior,
      CachePolicy policy,
      Origin origin,
      List<Coding> codings) {
    boolean all = behavior.originRequestPolicy().map(TELLS_ALL::get).orElse(false);
    Fields headers =
        all
            ? viewer.headers().without(List.of("Host", "Accept-Encoding"))
            : Fields.NONE.with("User-Agent", "Amazon CloudFront");
    if (!codings.isEmpty()) {
      headers =
          headers.with(
              "Accept-Encoding",
              codings.stream().map(Coding::token).collect(Collectors.joining(",")));
    }
    if (origin.header().isPresent()) {
      headers = headers.with(origin.header().get().name(), origin.header().get().value());
    }
    headers = headers.with("Via", "1.1 " + Edge.NAME + " (CloudFront)");
    Request sent = viewer.withPath(origin.path() + viewer.path()).withHeaders(headers);
    return all || policy.queries() ? sent : sent.withQuery("");
  }
}
