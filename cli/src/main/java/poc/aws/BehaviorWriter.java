package poc.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import poc.cloud.CacheBehavior.Methods;
import software.amazon.awssdk.services.cloudfront.model.AllowedMethods;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.EventType;
import software.amazon.awssdk.services.cloudfront.model.ForwardedValues;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociations;
import software.amazon.awssdk.services.cloudfront.model.Method;

/**
 * Behaviors in CloudFront's words, which has two types of one shape. CloudFront refuses the older
 * settings of caching beside a cache policy.
 */
final class BehaviorWriter {

  private BehaviorWriter() {}

  @SuppressWarnings("deprecation")
  static DefaultCacheBehavior writeDefault(
      poc.cloud.CacheBehavior behavior, Optional<DefaultCacheBehavior> now) {
    DefaultCacheBehavior.Builder builder =
        now.map(DefaultCacheBehavior::toBuilder).orElseGet(DefaultCacheBehavior::builder);
    FunctionAssociations functions =
        functions(now.map(DefaultCacheBehavior::functionAssociations), behavior.viewerRequest());
    if (behavior.cachePolicy().isPresent()) {
      builder.forwardedValues((ForwardedValues) null).minTTL(null).maxTTL(null).defaultTTL(null);
    }
    return builder
        .targetOriginId(behavior.originId())
        .viewerProtocolPolicy(behavior.viewerProtocol())
        .allowedMethods(methods(behavior.methods()))
        .compress(behavior.compress())
        .cachePolicyId(behavior.cachePolicy().orElse(null))
        .originRequestPolicyId(behavior.originRequestPolicy().orElse(null))
        .responseHeadersPolicyId(behavior.responseHeadersPolicy().orElse(null))
        .functionAssociations(functions)
        .build();
  }

  @SuppressWarnings("deprecation")
  static CacheBehavior write(poc.cloud.CacheBehavior behavior, Optional<CacheBehavior> now) {
    CacheBehavior.Builder builder =
        now.map(CacheBehavior::toBuilder).orElseGet(CacheBehavior::builder);
    FunctionAssociations functions =
        functions(now.map(CacheBehavior::functionAssociations), behavior.viewerRequest());
    if (behavior.cachePolicy().isPresent()) {
      builder.forwardedValues((ForwardedValues) null).minTTL(null).maxTTL(null).defaultTTL(null);
    }
    return builder
        .pathPattern(behavior.pathPattern())
        .targetOriginId(behavior.originId())
        .viewerProtocolPolicy(behavior.viewerProtocol())
        .allowedMethods(methods(behavior.methods()))
        .compress(behavior.compress())
        .cachePolicyId(behavior.cachePolicy().orElse(null))
        .originRequestPolicyId(behavior.originRequestPolicy().orElse(null))
        .responseHeadersPolicyId(behavior.responseHeadersPolicy().orElse(null))
        .functionAssociations(functions)
        .build();
  }

  private static Consumer<AllowedMethods.Builder> methods(Methods methods) {
    List<Method> all =
        switch (methods) {
          case READ -> List.of(Method.GET, Method.HEAD);
          case READ_AND_OPTIONS -> List.of(Method.GET, Method.HEAD, Method.OPTIONS);
          case ALL ->
              List.of(
                  Method.GET,
                  Method.HEAD,
                  Method.OPTIONS,
                  Method.PUT,
                  Method.PATCH,
                  Method.POST,
                  Method.DELETE);
        };
    return allowed ->
        allowed
            .items(all)
            .quantity(all.size())
            .cachedMethods(c -> c.items(Method.GET, Method.HEAD).quantity(2));
  }

  /** Functions of other events stay. */
  private static FunctionAssociations functions(
      Optional<@Nullable FunctionAssociations> now, Optional<String> viewerRequest) {
    List<FunctionAssociation> items = new ArrayList<>();
    now.ifPresent(
        functions ->
            functions.items().stream()
                .filter(f -> f.eventType() != EventType.VIEWER_REQUEST)
                .forEach(items::add));
    viewerRequest.ifPresent(
        arn ->
            items.add(
                FunctionAssociation.builder()
                    .eventType(EventType.VIEWER_REQUEST)
                    .functionARN(arn)
                    .build()));
    return FunctionAssociations.builder().items(items).quantity(items.size()).build();
  }
}
