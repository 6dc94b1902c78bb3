package poc.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import poc.cloud.ObjectHeaders;
import poc.product.Coding;

class TwinsTest {

  private static final List<Coding> BOTH = List.of(Coding.GZIP, Coding.BROTLI);

  /** Longer than any buffer, and not all the same. */
  private static final byte[] TEXT =
      IntStream.range(0, 40_000)
          .mapToObj(Integer::toString)
          .collect(Collectors.joining(" "))
          .getBytes(UTF_8);

  @ParameterizedTest
  @EnumSource(Coding.class)
  void aTwinHoldsTheFileCompressed(Coding coding) throws IOException {
    SiteFile twin = twins(file("assets/app.js", TEXT), List.of(coding)).get(0);

    assertThat(twin.key()).isEqualTo("assets/app.js" + coding.suffix());
    assertThat(twin.headers())
        .isEqualTo(
            new ObjectHeaders(
                "text/javascript; charset=utf-8",
                CacheRules.IMMUTABLE,
                Optional.of(coding.token())));
    byte[] sent;
    try (InputStream in = twin.content().open()) {
      sent = in.readAllBytes();
    }
    assertThat(sent).hasSize((int) twin.size()).hasSizeLessThan(TEXT.length / 2);
    assertThat(Digests.sha256(sent)).isEqualTo(twin.sha256());
    try (InputStream in = decoded(twin, coding)) {
      assertThat(in.readAllBytes()).isEqualTo(TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource(Coding.class)
  void theSameBytesGiveTheSameTwin(Coding coding) {
    assertThat(twins(file("a.txt", TEXT), List.of(coding)))
        .isEqualTo(twins(file("a.txt", TEXT), List.of(coding)));
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, 999, 0",
    "a.txt, 1000, 2",
    "a.json, 1000, 2",
    "a.svg, 1000, 2",
    "a.webmanifest, 1000, 2",
    "a.png, 1000, 0",
    "a.zip, 1000, 0",
    "unknown, 1000, 0"
  })
  void textsOfSomeSizeHaveTwins(String key, int size, int twins) {
    assertThat(twins(file(key, new byte[size]), BOTH)).hasSize(twins);
  }

  @Test
  void whatDoesNotBecomeSmallerHasNone() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);

    assertThat(twins(file("a.txt", noise), BOTH)).isEmpty();
  }

  @Test
  void aFileThatIsThereAlreadyIsNotReplaced() {
    SiteFile own = file("a.txt.gz", new byte[] {1});

    assertThat(Twins.with(BOTH, List.of(file("a.txt", TEXT), own)))
        .extracting(SiteFile::key)
        .containsExactly("a.txt", "a.txt.gz", "a.txt.br");
  }

  @Test
  void aTwinWhoseNameIsTooLongIsLeftOut() {
    assertThat(twins(file("x".repeat(1018) + ".txt", TEXT), BOTH)).isEmpty();
  }

  @Test
  void unlessAskedForThereAreNone() {
    assertThat(twins(file("a.txt", TEXT), List.of())).isEmpty();
  }

  private static List<SiteFile> twins(SiteFile file, List<Coding> codings) {
    return Twins.with(codings, List.of(file)).subList(1, Twins.with(codings, List.of(file)).size());
  }

  private static SiteFile file(String key, byte[] bytes) {
    return SiteFile.of(key, bytes);
  }

  private static InputStream decoded(SiteFile twin, Coding coding) throws IOException {
    Brotli4jLoader.ensureAvailability();
    return switch (coding) {
      case GZIP -> new GZIPInputStream(twin.content().open());
      case BROTLI -> new BrotliInputStream(twin.content().open());
    };
  }
}
