package poc.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Optional;
import poc.cloud.Buckets;
import poc.cloud.BytesContent;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.ObjectSummary;
import poc.plan.Command;
import poc.product.Product;

/** The releases of a product, kept in its artifact bucket. */
public final class Releases {

  private static final String PREFIX = "releases/";
  private static final ObjectHeaders JSON = new ObjectHeaders("application/json", "no-store");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Buckets buckets;
  private final String bucket;

  public Releases(Cloud cloud, Product product) {
    this.buckets = cloud.buckets();
    this.bucket = product.artifactBucket();
  }

  /** The release made last; empty if there is none. */
  public Optional<Release> latest() {
    if (buckets.headBucket(bucket).isEmpty()) {
      return Optional.empty();
    }
    return buckets.listObjects(bucket, PREFIX).stream()
        .map(ObjectSummary::key)
        .max(Comparator.naturalOrder())
        .map(this::read);
  }

  /** The step that records a release. */
  Command record(Release release) {
    return new PutRelease(location(release.number()), release);
  }

  private Release read(String key) {
    ObjectLocation location = new ObjectLocation(bucket, key);
    try (InputStream in =
        buckets.getObject(location).orElseThrow(() -> new CloudException(location + " is gone"))) {
      return MAPPER.readValue(in, Release.class);
    } catch (IOException e) {
      throw new CloudException("cannot read the release " + location + ": " + e.getMessage(), e);
    }
  }

  /** Padded so that the order of keys is the order of numbers. */
  private ObjectLocation location(int number) {
    return new ObjectLocation(bucket, PREFIX + "%06d.json".formatted(number));
  }

  private record PutRelease(ObjectLocation location, Release release) implements Command {
    @Override
    public void run(Cloud cloud) {
      try {
        byte[] json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(release);
        cloud.buckets().putObject(location, JSON, new BytesContent(json));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
