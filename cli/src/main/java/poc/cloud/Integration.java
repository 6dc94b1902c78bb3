package poc.cloud;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What answers a method. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Integration.LambdaProxy.class, name = "AWS_PROXY"),
  @JsonSubTypes.Type(value = Integration.Mock.class, name = "MOCK"),
  @JsonSubTypes.Type(value = Integration.Other.class, name = "OTHER")
})
public sealed interface Integration {

  /**
   * A function that gets the whole request and gives the whole response.
   *
   * @param alias the alias that is invoked
   * @param timeout 50 ms to 29 s; a later answer is a 504
   */
  record LambdaProxy(String functionName, String alias, Duration timeout) implements Integration {}

  /**
   * The gateway itself, without a backend.
   *
   * @param statusCode the answer's status
   * @param headers the answer's fixed headers
   * @param origins where there are several: of these, the one that asks is named in {@code
   *     Access-Control-Allow-Origin}
   */
  record Mock(int statusCode, Map<String, String> headers, List<String> origins)
      implements Integration {
    public Mock {
      headers = Map.copyOf(headers);
      origins = List.copyOf(origins);
    }
  }

  /**
   * Anything else, which is none of ours.
   *
   * @param kind API Gateway's type of it, such as {@code HTTP}, and what is known of it
   */
  record Other(String kind) implements Integration {}
}
