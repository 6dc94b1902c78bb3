package poc.local.edge;

import java.util.Optional;
import java.util.Set;
import poc.cloud.CacheBehavior;
import poc.cloud.CacheBehavior.Methods;
import poc.local.http.Reply;
import poc.local.http.Request;

/** Which requests a behavior lets through. */
final class ViewerProtocol {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE");

  private ViewerProtocol() {}

  /** What is answered to a request that goes no further; empty if it may. */
  static Optional<Reply> refusal(Request request, CacheBehavior behavior) {
    if (!request.secure() && behavior.viewerProtocol().equals("redirect-to-https")) {
      return Optional.of(toHttps(request));
    }
    if (!request.secure() && behavior.viewerProtocol().equals("https-only")) {
      return Optional.of(EdgeError.reply(403, "This path is served over HTTPS alone."));
    }
    if (!allows(behavior.methods(), request.method())) {
      return Optional.of(
          EdgeError.reply(
              403,
              "This distribution is not configured to allow the HTTP request method that was used"
                  + " for this request."));
    }
    return request.reads() && request.body().length() > 0
        ? Optional.of(EdgeError.reply(403, "A request that reads has no body."))
        : Optional.empty();
  }

  /** 307 keeps method and body, where there may be one. */
  private static Reply toHttps(Request request) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    String host = request.headers().first("Host").orElse("");
    return EdgeError.reply(request.reads() ? 301 : 307, "The page is served over HTTPS.")
        .with("Location", "https://" + host + request.path() + query)
        .with("X-Cache", "Redirect from cloudfront");
  }

  private static boolean allows(Methods methods, String method) {
    return switch (methods) {
      case READ -> method.equals("GET") || method.equals("HEAD");
      case READ_AND_OPTIONS ->
          method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
      case ALL -> METHODS.contains(method);
    };
  }
}
