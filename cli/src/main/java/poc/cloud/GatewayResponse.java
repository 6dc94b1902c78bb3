package poc.cloud;

import java.util.Map;

/**
 * Headers that the gateway adds where it answers by itself.
 *
 * @param type API Gateway's response type: {@code DEFAULT_4XX}, {@code DEFAULT_5XX}, {@code
 *     THROTTLED}, …
 * @param headers names and values; a value is fixed, or {@link #REQUEST_ORIGIN}
 */
public record GatewayResponse(String type, Map<String, String> headers) {

  public static final String DEFAULT_4XX = "DEFAULT_4XX";
  public static final String DEFAULT_5XX = "DEFAULT_5XX";

  /** Stands for the {@code Origin} of the request: nothing finer can be said to API Gateway. */
  public static final String REQUEST_ORIGIN = "method.request.header.Origin";

  public GatewayResponse {
    headers = Map.copyOf(headers);
  }
}
