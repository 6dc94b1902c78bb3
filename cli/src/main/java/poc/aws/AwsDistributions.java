package poc.aws;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import poc.cloud.CloudException;
import poc.cloud.Distribution;
import poc.cloud.DistributionConfig;
import poc.cloud.DistributionSummary;
import poc.cloud.Distributions;
import poc.cloud.Tags;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.DistributionList;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionResponse;
import software.amazon.awssdk.services.cloudfront.model.NoSuchResourceException;
import software.amazon.awssdk.services.cloudfront.model.PreconditionFailedException;
import software.amazon.awssdk.services.cloudfront.model.Tag;

/**
 * Distributions on CloudFront. Every change says by ETag which configuration it was made from, so
 * that nobody else's is lost.
 */
final class AwsDistributions implements Distributions {

  private static final String DEPLOYED = "Deployed";

  /** Edges take minutes; AWS gives no limit. */
  static final Backoff EDGES =
      new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(30));

  private final CloudFrontClient client;
  private final EdgeInvalidations invalidations;

  AwsDistributions(CloudFrontClient client) {
    this.client = client;
    this.invalidations = new EdgeInvalidations(client);
  }

  @Override
  public List<DistributionSummary> listDistributions() {
    return AwsCalls.call(
            "list the distributions",
            () ->
                Pages.all(
                    marker -> client.listDistributions(r -> r.marker(marker)).distributionList(),
                    DistributionList::items,
                    DistributionList::nextMarker))
        .stream()
        .map(
            found ->
                new DistributionSummary(
                    found.id(),
                    found.arn(),
                    found.domainName(),
                    found.aliases() == null ? List.of() : found.aliases().items(),
                    found.comment() == null ? "" : found.comment()))
        .toList();
  }

  @Override
  public Optional<Distribution> getDistribution(String id) {
    return found(id)
        .map(
            response ->
                new Distribution(
                    id,
                    response.distribution().arn(),
                    response.distribution().domainName(),
                    response.eTag(),
                    deployed(response),
                    DistributionReader.read(response.distribution().distributionConfig()),
                    tags(response.distribution().arn())));
  }

  /** The SDK repeats a call with its reference, so that a lost answer makes no second one. */
  @Override
  public Distribution createDistribution(DistributionConfig config, Tags tags) {
    String reference = UUID.randomUUID().toString();
    return AwsCalls.call(
        "create the distribution " + config.comment(),
        () -> {
          var made =
              client.createDistributionWithTags(
                  r ->
                      r.distributionConfigWithTags(
                          c ->
                              c.distributionConfig(DistributionWriter.create(config, reference))
                                  .tags(t -> t.items(items(tags)))));
          var distribution = made.distribution();
          return new Distribution(
              distribution.id(),
              distribution.arn(),
              distribution.domainName(),
              made.eTag(),
              false,
              config,
              tags);
        });
  }

  @Override
  public Distribution updateDistribution(String id, String eTag, DistributionConfig config) {
    String attempt = "change the distribution " + id;
    GetDistributionResponse now = found(id).orElseThrow(() -> absent(attempt, id));
    if (!now.eTag().equals(eTag)) {
      throw changed(attempt);
    }
    var distribution = now.distribution();
    var wanted = DistributionWriter.update(distribution.distributionConfig(), config);
    String saved =
        AwsCalls.call(
            attempt,
            () -> {
              try {
                return client
                    .updateDistribution(r -> r.id(id).ifMatch(eTag).distributionConfig(wanted))
                    .eTag();
              } catch (PreconditionFailedException e) {
                return savedAlready(id, config).orElseThrow(() -> e);
              }
            });
    return new Distribution(
        id,
        distribution.arn(),
        distribution.domainName(),
        saved,
        false,
        config,
        tags(distribution.arn()));
  }

  @Override
  public void tagDistribution(String arn, Tags tags) {
    AwsCalls.call(
        "tag the distribution " + arn,
        () -> client.tagResource(r -> r.resource(arn).tags(t -> t.items(items(tags)))));
  }

  @Override
  public void waitUntilDeployed(String id) {
    EDGES.until(
        "the distribution " + id + " has not reached every edge after 30 minutes",
        () -> found(id).filter(AwsDistributions::deployed));
  }

  @Override
  public void deleteDistribution(String id) {
    Optional<GetDistributionResponse> now = found(id);
    if (now.isEmpty()) {
      return;
    }
    var config = now.get().distribution().distributionConfig();
    if (config.enabled()) {
      String eTag = now.get().eTag();
      AwsCalls.call(
          "disable the distribution " + id,
          () ->
              client.updateDistribution(
                  r ->
                      r.id(id)
                          .ifMatch(eTag)
                          .distributionConfig(config.toBuilder().enabled(false).build())));
    }
    waitUntilDeployed(id);
    String eTag = found(id).map(GetDistributionResponse::eTag).orElse("");
    AwsCalls.find(
        "delete the distribution " + id,
        404,
        () -> client.deleteDistribution(r -> r.id(id).ifMatch(eTag)));
  }

  @Override
  public String createInvalidation(String id, List<String> paths) {
    return invalidations.create(id, paths);
  }

  @Override
  public void waitForInvalidation(String id, String invalidationId) {
    invalidations.await(id, invalidationId);
  }

  private Optional<GetDistributionResponse> found(String id) {
    return AwsCalls.find(
        "read the distribution " + id, 404, () -> client.getDistribution(r -> r.id(id)));
  }

  /** The answer to a first try may have been lost; then the second finds another ETag. */
  private Optional<String> savedAlready(String id, DistributionConfig config) {
    return found(id)
        .filter(
            now -> DistributionReader.read(now.distribution().distributionConfig()).equals(config))
        .map(GetDistributionResponse::eTag);
  }

  private Tags tags(String arn) {
    return AwsCalls.call(
        "read the tags of the distribution " + arn,
        () -> {
          try {
            return new Tags(
                client.listTagsForResource(r -> r.resource(arn)).tags().items().stream()
                    .collect(toMap(Tag::key, Tag::value)));
          } catch (NoSuchResourceException e) {
            return new Tags(Map.of());
          }
        });
  }

  private static boolean deployed(GetDistributionResponse response) {
    return response.distribution().status().equals(DEPLOYED);
  }

  private static List<Tag> items(Tags tags) {
    return tags.values().entrySet().stream()
        .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
        .toList();
  }

  private static CloudException absent(String attempt, String id) {
    return new CloudException("could not " + attempt + ": there is no distribution " + id);
  }

  private static CloudException changed(String attempt) {
    return new CloudException(
        "could not " + attempt + ": someone else has changed it just now. Run the command again.");
  }
}
