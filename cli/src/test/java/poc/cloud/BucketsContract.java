package poc.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import poc.cloud.Buckets.Content;

/** What {@link Buckets} must do on every target. */
public abstract class BucketsContract {

  private static final String NAME = "admission-dev-site";
  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final Tags OTHERS = Tags.of("admission", "prod");
  private static final ObjectHeaders HTML = new ObjectHeaders("text/html", "no-cache");
  private static final String SHA256_OF_TEXT =
      "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1";
  private static final Website WEBSITE = new Website("index.html", "error.html");

  /** The ports of an account without buckets; the same account within a test. */
  protected abstract Buckets buckets();

  @Test
  void noBucketAtFirst() {
    assertThat(buckets().headBucket(NAME)).isEmpty();
  }

  @Test
  void aBucketIsPrivateAtFirst() {
    buckets().createBucket(NAME, TAGS);

    assertThat(buckets().headBucket(NAME)).contains(new Bucket(NAME, TAGS));
    assertThat(buckets().getBucketProtection(NAME)).isEqualTo(BucketProtection.FULL);
    assertThat(buckets().getBucketWebsite(NAME)).isEmpty();
  }

  @Test
  void aNameIsGivenOnce() {
    buckets().createBucket(NAME, TAGS);

    assertThatThrownBy(() -> buckets().createBucket(NAME, OTHERS))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining(NAME);
  }

  @Test
  void websiteHostingCanBeTurnedOnAndChanged() {
    buckets().createBucket(NAME, TAGS);
    buckets().putBucketWebsite(NAME, new Website("home.html", "missing.html"));
    buckets().putBucketWebsite(NAME, WEBSITE);

    assertThat(buckets().getBucketWebsite(NAME)).contains(WEBSITE);
    assertThat(buckets().headBucket(NAME)).contains(new Bucket(NAME, TAGS));
    assertThat(buckets().websiteUrl(NAME).toString()).startsWith("http").doesNotEndWith("/");
  }

  @Test
  void protectionIsRestored() {
    buckets().createBucket(NAME, TAGS);
    buckets().protectBucket(NAME);

    assertThat(buckets().getBucketProtection(NAME)).isEqualTo(BucketProtection.FULL);
  }

  @Test
  void noWebsiteWithoutBucket() {
    assertThat(buckets().getBucketWebsite(NAME)).isEmpty();
    assertThatThrownBy(() -> buckets().putBucketWebsite(NAME, WEBSITE))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining(NAME);
  }

  @Test
  void anObjectIsReadAsItWasWritten() throws IOException {
    buckets().createBucket(NAME, TAGS);
    put("index.html", "<p>Hello</p>\n");

    assertThat(read("index.html")).contains("<p>Hello</p>\n");
    assertThat(read("index.htm")).isEmpty();
  }

  @Test
  void anEmptyObjectIsAnObject() throws IOException {
    buckets().createBucket(NAME, TAGS);
    put("empty", "");

    assertThat(read("empty")).contains("");
    assertThat(buckets().listObjects(NAME, "")).extracting(ObjectSummary::size).containsExactly(0L);
  }

  @Test
  void anObjectIsReplaced() throws IOException {
    buckets().createBucket(NAME, TAGS);
    String first = put("a", "a long first text");
    String second = put("a", "second");

    assertThat(read("a")).contains("second");
    assertThat(second).isNotEqualTo(first);
    assertThat(buckets().listObjects(NAME, "")).containsExactly(new ObjectSummary("a", 6, second));
  }

  @Test
  void anObjectIsKnownByItsHeadersAndItsDigest() {
    buckets().createBucket(NAME, TAGS);
    ObjectHeaders headers = new ObjectHeaders("text/css", "max-age=60", Optional.of("br"));
    String eTag =
        buckets()
            .putObject(
                new ObjectLocation(NAME, "a b+c%.css"),
                headers,
                new BytesContent("text".getBytes(UTF_8)));

    assertThat(buckets().headObject(new ObjectLocation(NAME, "a b+c%.css")))
        .contains(
            new StoredObject(
                new ObjectSummary("a b+c%.css", 4, eTag), headers, Optional.of(SHA256_OF_TEXT)));
    assertThat(buckets().headObject(new ObjectLocation(NAME, "a b+c%"))).isEmpty();
  }

  @Test
  void aPutThatFailsLeavesTheObjectAsItWas() throws IOException {
    buckets().createBucket(NAME, TAGS);
    String eTag = put("a", "first");

    assertThatThrownBy(
            () -> buckets().putObject(new ObjectLocation(NAME, "a"), HTML, new BrokenContent()))
        .isInstanceOf(CloudException.class);
    assertThat(read("a")).contains("first");
    assertThat(buckets().listObjects(NAME, "")).containsExactly(new ObjectSummary("a", 5, eTag));
  }

  @Test
  void objectsAreListedByPrefixInTheOrderOfBytes() {
    buckets().createBucket(NAME, TAGS);
    List<String> keys = List.of("b", "a/2", "a", "a/10", "A", "a.b", "\uD83D\uDE00", "\uFF5E", "é");
    keys.forEach(key -> put(key, key));

    assertThat(buckets().listObjects(NAME, ""))
        .extracting(ObjectSummary::key)
        .containsExactly("A", "a", "a.b", "a/10", "a/2", "b", "é", "\uFF5E", "\uD83D\uDE00");
    assertThat(buckets().listObjects(NAME, "a/"))
        .extracting(ObjectSummary::key)
        .containsExactly("a/10", "a/2");
    assertThat(buckets().listObjects(NAME, "none")).isEmpty();
  }

  @Test
  void deletedObjectsAreGoneAndTheOthersStay() throws IOException {
    buckets().createBucket(NAME, TAGS);
    List.of("a", "b", "c").forEach(key -> put(key, key));

    buckets().deleteObjects(NAME, List.of("a", "c", "never there"));

    assertThat(read("a")).isEmpty();
    assertThat(read("b")).contains("b");
    assertThat(buckets().listObjects(NAME, "")).extracting(ObjectSummary::key).containsExactly("b");
  }

  @Test
  void nothingIsDeletedForAnEmptyListOfKeys() throws IOException {
    buckets().createBucket(NAME, TAGS);
    put("a", "a");

    buckets().deleteObjects(NAME, List.of());

    assertThat(read("a")).contains("a");
  }

  @Test
  void aBucketIsDeletedOnlyWhenEmpty() {
    buckets().createBucket(NAME, TAGS);
    put("a", "a");

    assertThatThrownBy(() -> buckets().deleteBucket(NAME))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("empty");

    buckets().deleteObjects(NAME, List.of("a"));
    buckets().deleteBucket(NAME);
    buckets().deleteBucket(NAME);

    assertThat(buckets().headBucket(NAME)).isEmpty();
  }

  @Test
  void aBucketThatIsMadeAgainHasNothingOfTheOldOne() {
    buckets().createBucket(NAME, TAGS);
    buckets().putBucketWebsite(NAME, WEBSITE);
    buckets().deleteBucket(NAME);
    buckets().createBucket(NAME, OTHERS);

    assertThat(buckets().headBucket(NAME)).contains(new Bucket(NAME, OTHERS));
    assertThat(buckets().getBucketWebsite(NAME)).isEmpty();
  }

  @Test
  void objectsNeedABucket() {
    assertThatThrownBy(() -> put("a", "a")).isInstanceOf(CloudException.class);
    assertThatThrownBy(() -> read("a"))
        .isInstanceOf(AbsentBucketException.class)
        .hasMessageContaining(NAME);
    assertThatThrownBy(() -> buckets().listObjects(NAME, ""))
        .isInstanceOf(AbsentBucketException.class)
        .hasMessageContaining(NAME);
    assertThatThrownBy(() -> buckets().deleteObjects(NAME, List.of("a")))
        .isInstanceOf(CloudException.class);
  }

  private String put(String key, String text) {
    return buckets().putObject(new ObjectLocation(NAME, key), HTML, new Text(text));
  }

  private Optional<String> read(String key) throws IOException {
    Optional<InputStream> found = buckets().getObject(new ObjectLocation(NAME, key));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = found.get()) {
      return Optional.of(new String(in.readAllBytes(), UTF_8));
    }
  }

  /** Content that is a text in UTF-8. */
  public record Text(String text) implements Content {

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Override
    public long length() {
      return text.getBytes(UTF_8).length;
    }
  }

  /** Gives three bytes and then fails. */
  private record BrokenContent() implements Content {

    @Override
    public InputStream open() throws IOException {
      InputStream closed = InputStream.nullInputStream();
      closed.close();
      return new SequenceInputStream(new Text("xxx").open(), closed);
    }

    @Override
    public long length() {
      return 5;
    }
  }
}
