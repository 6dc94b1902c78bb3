package poc.model.rds;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;

/** Whatever the bytes: a value comes, or one line that says why not. */
class RdsFuzzTest {
  private static final int MIB = 1 << 20;
  private static final RdsLimits LIMITS = new RdsLimits(4 * MIB, 4 * MIB);
  private static final String[] SEEDS = {"gzip-3", "gzip-2", "altrep", "opaque", "opaque-2"};

  @Property(tries = 4000)
  void changedValues(@ForAll int file, @ForAll long seed) throws IOException {
    String name = SEEDS[Math.floorMod(file, SEEDS.length)];
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Fixtures.bytes("values/" + name + ".rds")))) {
      answered(Mutation.of(in.readAllBytes(), seed));
    }
  }

  @Property(tries = 1000)
  void changedFiles(@ForAll int file, @ForAll long seed) throws IOException {
    String[] names = {"bzip2", "xz", "gzip-3", "plain", "encodings"};
    String name = names[Math.floorMod(file, names.length)];
    answered(Mutation.of(Fixtures.bytes("values/" + name + ".rds"), seed));
  }

  @Property(tries = 4000)
  void madeUpValues(@ForAll long seed) {
    answered(Stream.random(seed));
  }

  private static void answered(byte[] bytes) {
    assertTimeout(
        ofSeconds(20),
        () -> {
          try {
            assertThat(RdsFile.read(new ByteArrayInputStream(bytes), LIMITS)).isNotNull();
          } catch (RdsException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
          } catch (StackOverflowError | OutOfMemoryError e) {
            Assertions.fail("costs too much", e);
          }
        });
  }
}
