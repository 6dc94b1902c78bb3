package poc.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Makes requests of what comes in over HTTP. */
final class RequestReader {

  /** Headers that do not reach a function. */
  private static final Set<String> DROPPED =
      Set.of(
          "Connection",
          "Content-Length",
          "Content-Md5",
          "Expect",
          "Max-Forwards",
          "Proxy-Authenticate",
          "Server",
          "Te",
          "Trailer",
          "Transfer-Encoding",
          "Upgrade",
          "Www-Authenticate");

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  RequestReader(Clock clock) {
    this.clock = clock;
  }

  /** New names for a request that came in now. */
  Request.Ids newIds() {
    byte[] extended = new byte[8];
    byte[] trace = new byte[12];
    random.nextBytes(extended);
    random.nextBytes(trace);
    String seconds = HexFormat.of().toHexDigits((int) clock.instant().getEpochSecond());
    return new Request.Ids(
        UUID.randomUUID().toString(),
        Base64.getUrlEncoder().encodeToString(extended),
        "Root=1-" + seconds + "-" + HexFormat.of().formatHex(trace));
  }

  /** The request as it stands in the exchange, with the headers that the gateway adds. */
  Request read(HttpExchange exchange, String body, Request.Ids ids) {
    String sourceIp = exchange.getRemoteAddress().getAddress().getHostAddress();
    Map<String, List<String>> headers = new TreeMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(canonical(name), values));
    headers.keySet().removeAll(DROPPED);
    headers.put("X-Amzn-Trace-Id", List.of(ids.traceId()));
    headers.put("X-Forwarded-For", List.of(sourceIp));
    headers.put("X-Forwarded-Port", List.of(String.valueOf(exchange.getLocalAddress().getPort())));
    headers.put("X-Forwarded-Proto", List.of("http"));
    String query = exchange.getRequestURI().getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        query == null ? "" : query,
        headers,
        body,
        sourceIp,
        exchange.getProtocol(),
        clock.instant(),
        ids);
  }

  /** The JDK's server spells {@code X-api-key}. */
  private static String canonical(String name) {
    StringBuilder spelled = new StringBuilder(name.toLowerCase(Locale.ROOT));
    boolean first = true;
    for (int i = 0; i < spelled.length(); i++) {
      char c = spelled.charAt(i);
      if (first) {
        spelled.setCharAt(i, Character.toUpperCase(c));
      }
      first = c == '-';
    }
    return spelled.toString();
  }
}
