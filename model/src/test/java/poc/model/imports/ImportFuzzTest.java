package poc.model.imports;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.function.Executable;
import poc.model.rds.Mutation;
import poc.model.rds.RdsException;
import poc.model.rds.RdsFile;

/** Whatever has become of a model: it is imported, or one line says why not. */
class ImportFuzzTest {
  private static final String[] MODELS = {
    "types", "factors", "polynomial", "by-hand", "cbind", "aliased", "functions", "missing"
  };
  private static final String[] DOCUMENTS = {
    "domains", "squares", "scaled", "one-hot", "general-regression"
  };

  @Property(tries = 2000)
  void changedModelsOfR(@ForAll int model, @ForAll long seed) throws IOException {
    String name = MODELS[Math.floorMod(model, MODELS.length)];
    byte[] bytes;
    try (InputStream in = new GZIPInputStream(open("r/" + name + ".rds"))) {
      bytes = Mutation.of(in.readAllBytes(), seed);
    }
    answered(() -> RGlmImport.of(RdsFile.read(new ByteArrayInputStream(bytes)), "sha256:00"));
  }

  @Property(tries = 500)
  void changedDocuments(@ForAll int document, @ForAll long seed) throws Exception {
    String name = DOCUMENTS[Math.floorMod(document, DOCUMENTS.length)];
    byte[] bytes;
    try (InputStream in = open("pmml/" + name + ".pmml")) {
      bytes = Mutation.of(in.readAllBytes(), seed);
    }
    Path data = data();
    answered(() -> PmmlImport.of(bytes, Optional.of(data)));
  }

  private static void answered(Executable reading) {
    assertTimeout(
        ofSeconds(20),
        () -> {
          try {
            reading.execute();
          } catch (RdsException | ImportException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "\u001b");
          }
        });
  }

  private static Path data() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(ImportFuzzTest.class.getResource("pmml/data.csv")).toURI());
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = ImportFuzzTest.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("no resource " + name);
    }
    return in;
  }
}
