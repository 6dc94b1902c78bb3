package poc.cloud;

import java.util.Map;

/**
 * Headers that the gateway adds where it answers by itself.
 *
 * @param type API Gateway's response type: {@code DEFAULT_4XX}, {@code DEFAULT_5XX}, {@code
 *     THROTTLED}, …
 * @param headers names and fixed values
 */
public record GatewayResponse(String type, Map<String, String> headers) {

  public static final String DEFAULT_4XX = "DEFAULT_4XX";
  public static final String DEFAULT_5XX = "DEFAULT_5XX";

  public GatewayResponse {
    headers = Map.copyOf(headers);
  }
}
