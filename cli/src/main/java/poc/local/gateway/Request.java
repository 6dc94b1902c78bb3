package poc.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param method in upper case
 * @param path as sent, not decoded, without the query
 * @param query as sent, not decoded; empty if there is none
 * @param headers by name in the form {@code X-Api-Key}
 * @param body decoded as UTF-8: no media type of the API is declared to be binary
 * @param ids the gateway's names for this request
 */
record Request(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    String body,
    String sourceIp,
    String protocol,
    Instant time,
    Ids ids) {

  /**
   * Names of one request.
   *
   * @param requestId a UUID
   * @param extendedId what stands in {@code x-amz-apigw-id}
   * @param traceId what stands in {@code X-Amzn-Trace-Id}
   */
  record Ids(String requestId, String extendedId, String traceId) {}

  /** The last value of a header, as API Gateway takes it. */
  Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  /** The query's parameters, decoded, in the order in which they first appear. */
  Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.isEmpty() ? List.<String>of() : List.of(query.split("&"))) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (!name.isEmpty()) {
        parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  /** Undoes percent encoding; what is not well encoded stays as it is. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
