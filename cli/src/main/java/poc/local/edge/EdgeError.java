package poc.local.edge;

import poc.local.http.Reply;

/** What the edge answers by itself. */
final class EdgeError {

  private EdgeError() {}

  /** A page that says why a request could not be satisfied. */
  static Reply reply(int status, String reason) {
    return Reply.text(
            status,
            "text/html",
            "<!DOCTYPE html><title>ERROR: The request could not be satisfied</title>%n<h1>%d ERROR</h1>%n<h2>The request could not be satisfied.</h2>%n<p>%s</p>%n"
                .formatted(status, reason))
        .with("Server", "CloudFront");
  }
}
