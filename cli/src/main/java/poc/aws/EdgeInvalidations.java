package poc.aws;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.TooManyInvalidationsInProgressException;

/**
 * What edges are told to forget. CloudFront takes so many at a time; others wait for their turn.
 */
record EdgeInvalidations(CloudFrontClient client) {

  private static final String COMPLETED = "Completed";
  private static final Patience PATIENCE = Patience.ofSeconds(300);

  String create(String distribution, List<String> paths) {
    String reference = UUID.randomUUID().toString();
    return AwsCalls.call(
        "invalidate %d paths of the distribution %s".formatted(paths.size(), distribution),
        () ->
            PATIENCE.whilePassing(
                TooManyInvalidationsInProgressException.class::isInstance,
                () ->
                    client
                        .createInvalidation(
                            r ->
                                r.distributionId(distribution)
                                    .invalidationBatch(
                                        b ->
                                            b.callerReference(reference)
                                                .paths(p -> p.items(paths).quantity(paths.size()))))
                        .invalidation()
                        .id()));
  }

  void await(String distribution, String id) {
    AwsDistributions.EDGES.until(
        "the invalidation %s of the distribution %s is not done after 30 minutes"
            .formatted(id, distribution),
        () ->
            AwsCalls.call(
                "look at the invalidation " + id,
                () ->
                    Optional.of(
                            client
                                .getInvalidation(r -> r.distributionId(distribution).id(id))
                                .invalidation())
                        .filter(found -> found.status().equals(COMPLETED))));
  }
}
