package poc.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import poc.cloud.Buckets;
import poc.cloud.BytesContent;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.CloudJson;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.ObjectSummary;
import poc.cloud.RestApiDefinition;
import poc.cloud.Tags;
import poc.plan.Command;
import poc.product.Product;

/**
 * The releases of a product, kept in its artifact bucket, a file each; the one made last lies there
 * twice, so that one call finds it.
 */
public final class Releases {

  private static final String PREFIX = "releases/";
  private static final ObjectHeaders JSON = new ObjectHeaders("application/json", "no-store");

  private final Buckets buckets;
  private final String bucket;
  private final Tags tags;

  public Releases(Cloud cloud, Product product) {
    this.buckets = cloud.buckets();
    this.bucket = product.artifactBucket(cloud.account());
    this.tags = product.tags();
  }

  /** The release made last; empty if there is none. */
  public Optional<Release> latest() {
    return buckets.headBucket(bucket).flatMap(b -> read(latestLocation()));
  }

  /** Where the page was in each release; none without releases of the product. */
  Set<URI> siteUrls() {
    return buckets
        .headBucket(bucket)
        .filter(found -> found.tags().sameOwner(tags))
        .map(found -> Stream.concat(latest().stream(), older()))
        .orElseGet(Stream::empty)
        .map(Release::siteUrl)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * What a deployment of the API froze; empty if no release says so.
   *
   * @param latest the release made last, which is looked at first
   */
  Optional<RestApiDefinition> definition(String deploymentId, Optional<Release> latest) {
    Stream<Release> older =
        latest.filter(release -> release.deploymentId().equals(deploymentId)).isPresent()
            ? Stream.empty()
            : older();
    return Stream.concat(latest.stream(), older)
        .filter(release -> release.deploymentId().equals(deploymentId))
        .map(Release::definition)
        .findFirst();
  }

  /** The steps that record a release. */
  Command record(Release release) {
    return new PutRelease(location(release.number()), latestLocation(), release);
  }

  private Stream<Release> older() {
    return buckets.listObjects(bucket, PREFIX).stream()
        .map(ObjectSummary::key)
        .filter(key -> !key.equals(latestLocation().key()))
        .sorted(Comparator.reverseOrder())
        .flatMap(key -> read(new ObjectLocation(bucket, key)).stream());
  }

  private Optional<Release> read(ObjectLocation location) {
    try (InputStream in = buckets.getObject(location).orElse(InputStream.nullInputStream())) {
      byte[] json = in.readAllBytes();
      return json.length == 0
          ? Optional.empty()
          : Optional.of(CloudJson.MAPPER.readValue(json, Release.class));
    } catch (IOException e) {
      throw new CloudException("cannot read the release " + location + ": " + e.getMessage(), e);
    }
  }

  /** Padded so that the order of keys is the order of numbers. */
  private ObjectLocation location(int number) {
    return new ObjectLocation(bucket, PREFIX + "%06d.json".formatted(number));
  }

  private ObjectLocation latestLocation() {
    return new ObjectLocation(bucket, PREFIX + "latest.json");
  }

  private record PutRelease(ObjectLocation own, ObjectLocation latest, Release release)
      implements Command {
    @Override
    public void run(Cloud cloud) {
      try {
        byte[] json = CloudJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(release);
        cloud.buckets().putObject(own, JSON, new BytesContent(json));
        cloud.buckets().putObject(latest, JSON, new BytesContent(json));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
