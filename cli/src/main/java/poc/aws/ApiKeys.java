package poc.aws;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import poc.cloud.Tags;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.GetApiKeysResponse;

/** API keys. Their names are not unique: of several, one that some product owns goes first. */
record ApiKeys(ApiGatewayClient client, ApiGatewayClient createOnce) {

  private static final Comparator<ApiKey> OWNED_THEN_OLDEST =
      Comparator.comparing((ApiKey key) -> !owned(key)).thenComparing(ApiKey::createdDate);

  Optional<ApiKey> find(String name) {
    return named(name).min(OWNED_THEN_OLDEST);
  }

  ApiKey create(String name, Tags tags) {
    return Creation.once(
        "create the API key " + name,
        () -> {
          var made = createOnce.createApiKey(r -> r.name(name).enabled(true).tags(tags.values()));
          return ApiKey.builder()
              .id(made.id())
              .name(made.name())
              .value(made.value())
              .tags(made.tags())
              .build();
        },
        () ->
            named(name)
                .filter(key -> new Tags(key.tags()).equals(tags))
                .max(Comparator.comparing(ApiKey::createdDate)));
  }

  void delete(String name) {
    find(name)
        .ifPresent(
            key ->
                AwsCalls.find(
                    "delete the API key " + name,
                    404,
                    () -> client.deleteApiKey(r -> r.apiKey(key.id()))));
  }

  private static boolean owned(ApiKey key) {
    Tags tags = new Tags(key.tags());
    return tags.sameOwner(tags);
  }

  private Stream<ApiKey> named(String name) {
    List<ApiKey> found =
        AwsCalls.call(
            "read the API key " + name,
            () ->
                Pages.all(
                    position ->
                        client.getApiKeys(
                            r ->
                                r.nameQuery(name)
                                    .includeValues(true)
                                    .limit(Pages.LIMIT)
                                    .position(position)),
                    GetApiKeysResponse::items,
                    GetApiKeysResponse::position));
    return found.stream().filter(key -> name.equals(key.name()));
  }
}
