package poc.local.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Requests as they come in. */
final class Requests {

  private Requests() {}

  static Request get(String path, String query) {
    return new Request(
        "GET",
        path,
        query,
        Map.of(
            "Accept", List.of("text/html", "application/json"),
            "Host", List.of("127.0.0.1:8401"),
            "User-Agent", List.of("curl/8")),
        "",
        "127.0.0.1",
        "HTTP/1.1",
        Instant.parse("2026-02-03T04:05:06.789Z"),
        new Request.Ids("c6af9ac6-7b61-11e6-9a41-93e8deadbeef", "KtaQSPHcF9Z=", "Root=1-x-y"));
  }

  static Request post(String path, String body) {
    Request get = get(path, "");
    return new Request(
        "POST",
        path,
        "",
        get.headers(),
        body,
        get.sourceIp(),
        get.protocol(),
        get.time(),
        get.ids());
  }
}
