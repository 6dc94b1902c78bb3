package poc.cors;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import poc.cloud.GatewayResponse;
import poc.cloud.Integration;

/**
 * Which origins may call an API, and with which request headers.
 *
 * @param origins exact origins such as {@code https://www.example.com}, or {@code *} alone
 * @param headers request headers that are allowed
 */
public record CorsPolicy(List<String> origins, List<String> headers) {

  /** The environment variable by which the handler of poc learns the origins. */
  public static final String VARIABLE = "POC_ALLOWED_ORIGINS";

  /** Stands for every origin. */
  public static final String ANY = "*";

  public static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  public static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
  public static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
  public static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";
  public static final String MAX_AGE = "Access-Control-Max-Age";
  public static final String VARY = "Vary";

  private static final int NO_CONTENT = 204;

  /** Ten minutes, in seconds: for so long browsers need not ask again. */
  private static final String TEN_MINUTES = "600";

  public CorsPolicy {
    origins = origins.stream().distinct().toList();
    headers = headers.stream().distinct().toList();
  }

  /**
   * Allows {@code Content-Type}, {@code X-Api-Key} and further headers.
   *
   * @param further names of request headers
   */
  public static CorsPolicy of(List<String> origins, List<String> further) {
    List<String> all = origins.contains(ANY) ? List.of(ANY) : origins;
    return new CorsPolicy(
        all, Stream.concat(Stream.of("Content-Type", "X-Api-Key"), further.stream()).toList());
  }

  /** Whether the answer depends on who asks. */
  public boolean several() {
    return origins.size() > 1;
  }

  /** Whether every origin may call. */
  public boolean any() {
    return origins.contains(ANY);
  }

  /**
   * The headers of an answer that the gateway makes from what an integration gave. Of several
   * origins the first is named, unless a template names the one that asks.
   */
  Map<String, String> answer() {
    return several()
        ? Map.of(ALLOW_ORIGIN, origins.get(0), VARY, "Origin")
        : Map.of(ALLOW_ORIGIN, origins.get(0));
  }

  /** The headers of a preflight's answer, beside those of any answer. */
  Map<String, String> permits(List<String> methods) {
    return Map.of(
        ALLOW_METHODS, String.join(",", methods), ALLOW_HEADERS, String.join(",", headers));
  }

  /** What answers a preflight: the gateway itself, without a key and without the function. */
  public Integration.Mock preflight(List<String> methods) {
    Map<String, String> fixed = new TreeMap<>(origin());
    fixed.put(ALLOW_METHODS, String.join(",", methods));
    fixed.put(ALLOW_HEADERS, String.join(",", headers));
    fixed.put(MAX_AGE, TEN_MINUTES);
    return new Integration.Mock(NO_CONTENT, fixed, several() ? origins : List.of());
  }

  /**
   * The headers of an error that the gateway makes by itself, so that a page can read what went
   * wrong. API Gateway cannot choose there among several origins: it names the one that asks.
   */
  public Map<String, String> error() {
    Map<String, String> error = new TreeMap<>(origin());
    if (several()) {
      error.put(ALLOW_ORIGIN, GatewayResponse.REQUEST_ORIGIN);
    }
    error.put(EXPOSE_HEADERS, "x-amzn-RequestId,x-amzn-ErrorType");
    return error;
  }

  private Map<String, String> origin() {
    return several() ? Map.of(VARY, "Origin") : Map.of(ALLOW_ORIGIN, origins.get(0));
  }
}
