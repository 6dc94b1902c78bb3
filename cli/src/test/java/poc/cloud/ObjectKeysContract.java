package poc.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.constraints.Size;
import poc.cloud.BucketsContract.Text;

/** Which keys {@link Buckets} must keep apart and give back, on every target. */
public abstract class ObjectKeysContract {

  private static final ObjectHeaders HEADERS = new ObjectHeaders("text/plain", "no-cache");

  /** A bucket that exists. */
  protected abstract String bucket();

  protected abstract Buckets buckets();

  @Property(tries = 60)
  void everyKeyGivesBackItsOwnBytes(@ForAll @Size(max = 12) Set<@From("keys") String> keys)
      throws IOException {
    empty();
    for (String key : keys) {
      buckets()
          .putObject(new ObjectLocation(bucket(), key), HEADERS, new Text("content of " + key));
    }

    assertThat(buckets().listObjects(bucket(), ""))
        .extracting(ObjectSummary::key)
        .containsExactlyElementsOf(inByteOrder(keys));
    for (String key : keys) {
      try (InputStream in = buckets().getObject(new ObjectLocation(bucket(), key)).orElseThrow()) {
        assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("content of " + key);
      }
    }
  }

  @Property(tries = 60)
  void aPrefixSelectsByTheBeginningOfKeys(
      @ForAll @Size(max = 12) Set<@From("keys") String> keys, @ForAll("prefixes") String prefix) {
    empty();
    for (String key : keys) {
      buckets().putObject(new ObjectLocation(bucket(), key), HEADERS, new Text(key));
    }

    assertThat(buckets().listObjects(bucket(), prefix))
        .extracting(ObjectSummary::key)
        .containsExactlyElementsOf(
            inByteOrder(keys).stream().filter(key -> key.startsWith(prefix)).toList());
  }

  @Example
  void aKeyThatLeadsAboveItsBucketIsRefused() {
    assertThatThrownBy(
            () ->
                buckets()
                    .putObject(
                        new ObjectLocation(bucket(), "a/../../../b"), HEADERS, new Text("text")))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("a/../../../b");
  }

  private void empty() {
    buckets()
        .deleteObjects(
            bucket(),
            buckets().listObjects(bucket(), "").stream().map(ObjectSummary::key).toList());
    assertThat(buckets().listObjects(bucket(), "")).isEmpty();
  }

  private static List<String> inByteOrder(Set<String> keys) {
    return keys.stream()
        .sorted(Comparator.comparing(key -> key.getBytes(UTF_8), Arrays::compareUnsigned))
        .toList();
  }

  /** Keys of 1 to 1,024 bytes, with what is odd on file systems and in URLs more often. */
  @Provide
  protected Arbitrary<String> keys() {
    Arbitrary<String> odd =
        Arbitraries.of(
            "..", ".", "/", "//", "%", "%2e", "~", "a", "A", "é", "e\u0301", " ", "+", "\\");
    Arbitrary<String> fromOdd = odd.list().ofMinSize(1).ofMaxSize(6).map(l -> String.join("", l));
    Arbitrary<String> printable = characters().ofMinLength(1).ofMaxLength(40);
    Arbitrary<String> manyBytes = characters().ofMinLength(120).ofMaxLength(256);
    return Arbitraries.frequencyOf(
            Tuple.of(4, fromOdd), Tuple.of(4, printable), Tuple.of(1, manyBytes))
        .filter(key -> !leadsAbove(key));
  }

  private static boolean leadsAbove(String key) {
    return Path.of("./" + key.replaceAll("[^./]", "x")).normalize().startsWith("..");
  }

  @Provide
  protected Arbitrary<String> prefixes() {
    return Arbitraries.of("", "a", "A", "..", "/", "%", "é", "e", "zz");
  }

  private static StringArbitrary characters() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u00a1', '\u02ff')
        .withCharRange('\u4e00', '\u9fff');
  }
}
