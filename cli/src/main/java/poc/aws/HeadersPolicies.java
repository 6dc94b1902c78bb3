package poc.aws;

import java.time.Duration;
import java.util.Optional;
import poc.cloud.ResponseHeadersPolicy;
import poc.cloud.SecurityHeaders;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyAlreadyExistsException;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyList;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicySecurityHeadersConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicySummary;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyType;

/** The response headers policies that an account has made. */
record HeadersPolicies(CloudFrontClient client) {

  private static final int NOT_FOUND = 404;

  Optional<ResponseHeadersPolicy> find(String name) {
    return AwsCalls.call("look for the response headers policy " + name, () -> named(name))
        .map(HeadersPolicies::read);
  }

  ResponseHeadersPolicy put(String name, SecurityHeaders headers) {
    ResponseHeadersPolicyConfig config = config(name, headers);
    String id =
        AwsCalls.call(
            "write the response headers policy " + name,
            () ->
                named(name)
                    .map(found -> update(found.responseHeadersPolicy().id(), config))
                    .orElseGet(() -> create(name, config)));
    return new ResponseHeadersPolicy(id, name, headers);
  }

  void delete(String name) {
    AwsCalls.find(
        "delete the response headers policy " + name,
        NOT_FOUND,
        () ->
            named(name)
                .map(found -> found.responseHeadersPolicy().id())
                .map(
                    id -> {
                      String eTag = eTag(id);
                      return client.deleteResponseHeadersPolicy(r -> r.id(id).ifMatch(eTag));
                    }));
  }

  private String create(String name, ResponseHeadersPolicyConfig config) {
    try {
      return client
          .createResponseHeadersPolicy(r -> r.responseHeadersPolicyConfig(config))
          .responseHeadersPolicy()
          .id();
    } catch (ResponseHeadersPolicyAlreadyExistsException e) {
      return named(name)
          .map(found -> update(found.responseHeadersPolicy().id(), config))
          .orElseThrow(() -> e);
    }
  }

  private String update(String id, ResponseHeadersPolicyConfig config) {
    String eTag = eTag(id);
    client.updateResponseHeadersPolicy(
        r -> r.id(id).ifMatch(eTag).responseHeadersPolicyConfig(config));
    return id;
  }

  private String eTag(String id) {
    return client.getResponseHeadersPolicy(r -> r.id(id)).eTag();
  }

  private Optional<ResponseHeadersPolicySummary> named(String name) {
    return Pages.all(
            marker ->
                client
                    .listResponseHeadersPolicies(
                        r -> r.type(ResponseHeadersPolicyType.CUSTOM).marker(marker))
                    .responseHeadersPolicyList(),
            ResponseHeadersPolicyList::items,
            ResponseHeadersPolicyList::nextMarker)
        .stream()
        .filter(
            found ->
                name.equals(found.responseHeadersPolicy().responseHeadersPolicyConfig().name()))
        .findFirst();
  }

  private static ResponseHeadersPolicyConfig config(String name, SecurityHeaders headers) {
    return ResponseHeadersPolicyConfig.builder()
        .name(name)
        .comment("What browsers are to be careful about")
        .securityHeadersConfig(
            s ->
                s.strictTransportSecurity(
                        h ->
                            h.override(true)
                                .accessControlMaxAgeSec(
                                    Math.toIntExact(headers.strictTransport().toSeconds()))
                                .includeSubdomains(false)
                                .preload(false))
                    .contentSecurityPolicy(
                        h ->
                            h.override(true).contentSecurityPolicy(headers.contentSecurityPolicy()))
                    .frameOptions(h -> h.override(true).frameOption(headers.frameOptions()))
                    .referrerPolicy(h -> h.override(true).referrerPolicy(headers.referrerPolicy()))
                    .contentTypeOptions(h -> h.override(headers.contentTypeOptions())))
        .build();
  }

  /** A header that is not set, or does not override the origin's, counts as an empty one. */
  private static ResponseHeadersPolicy read(ResponseHeadersPolicySummary found) {
    var policy = found.responseHeadersPolicy();
    ResponseHeadersPolicySecurityHeadersConfig set =
        Optional.ofNullable(policy.responseHeadersPolicyConfig().securityHeadersConfig())
            .orElseGet(() -> ResponseHeadersPolicySecurityHeadersConfig.builder().build());
    return new ResponseHeadersPolicy(
        policy.id(),
        policy.responseHeadersPolicyConfig().name(),
        new SecurityHeaders(
            Optional.ofNullable(set.strictTransportSecurity())
                .filter(h -> h.override())
                .map(h -> Duration.ofSeconds(h.accessControlMaxAgeSec()))
                .orElse(Duration.ZERO),
            Optional.ofNullable(set.contentSecurityPolicy())
                .filter(h -> h.override())
                .map(h -> h.contentSecurityPolicy())
                .orElse(""),
            Optional.ofNullable(set.frameOptions())
                .filter(h -> h.override())
                .map(h -> h.frameOptionAsString())
                .orElse(""),
            Optional.ofNullable(set.referrerPolicy())
                .filter(h -> h.override())
                .map(h -> h.referrerPolicyAsString())
                .orElse(""),
            Optional.ofNullable(set.contentTypeOptions()).filter(h -> h.override()).isPresent()));
  }
}
