package poc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.Buckets.Content;
import poc.cloud.BucketsContract.Text;
import poc.cloud.CloudException;
import poc.cloud.FunctionSettings;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.Tags;
import poc.cloud.ZipContent;
import poc.local.runtime.FunctionCode.Deployed;

/** Where the runtime finds a function's code. */
final class FunctionCodeTest {

  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final ObjectLocation CODE = new ObjectLocation("code", "function.zip");
  private static final FunctionSettings SETTINGS =
      new FunctionSettings(
          "f", "java17", "a.B", "r", "x86_64", 512, Duration.ofSeconds(1), Map.of());
  private static final ZipContent FIRST = ZipContent.of("first");
  private static final ZipContent SECOND = ZipContent.of("second");

  @TempDir Path folder;

  private LocalCloud cloud;
  private LocalFunctions functions;

  @BeforeEach
  void createFunction() {
    cloud = new LocalCloud(folder);
    functions = cloud.functions();
    cloud.buckets().createBucket("code", TAGS);
    upload(FIRST);
    functions.createFunction(SETTINGS, CODE, TAGS);
    functions.publishVersion("f", FIRST.sha256(), "");
    functions.putAlias("f", "live", "1");
  }

  @Test
  void anAliasLeadsToTheVersionAndItsZip() throws IOException {
    Deployed deployed = functions.find("f", "live").orElseThrow();

    assertThat(deployed.version()).isEqualTo(functions.getAlias("f", "live").orElseThrow());
    assertThat(deployed.zip()).hasBinaryContent(FIRST.open().readAllBytes());
    assertThat(functions.find("f", "other")).isEmpty();
    assertThat(functions.find("g", "live")).isEmpty();
  }

  @Test
  void aMovedAliasShowsAtOnceAndOldCodeStaysForItsVersion() throws IOException {
    Deployed before = functions.find("f", "live").orElseThrow();
    upload(SECOND);
    functions.updateFunctionCode("f", CODE, "x86_64");
    functions.publishVersion("f", SECOND.sha256(), "");
    functions.putAlias("f", "live", "2");

    assertThat(functions.find("f", "live").orElseThrow().zip())
        .hasBinaryContent(SECOND.open().readAllBytes());
    assertThat(before.zip()).hasBinaryContent(FIRST.open().readAllBytes());
  }

  @Test
  void codeThatNoVersionHasIsCleanedUp() throws IOException {
    upload(SECOND);
    functions.updateFunctionCode("f", CODE, "x86_64");
    upload(ZipContent.of("third"));
    functions.updateFunctionCode("f", CODE, "x86_64");

    try (Stream<Path> zips = Files.list(folder.resolve("functions/f/code"))) {
      assertThat(zips).hasSize(2);
    }
  }

  @Test
  void aDeletedFunctionHasNoCode() {
    assertThat(functions.find("f", "live")).isPresent();
    functions.deleteFunction("f");

    assertThat(functions.find("f", "live")).isEmpty();
  }

  @Test
  void codeMustBeAZip() {
    for (Content noZip : List.of(new Text(""), new Text("no zip"))) {
      upload(noZip);

      assertThatThrownBy(() -> functions.updateFunctionCode("f", CODE, "x86_64"))
          .isInstanceOf(CloudException.class)
          .hasMessageContaining("s3://code/function.zip is no zip");
    }
    assertThat(functions.getFunction("f").orElseThrow().codeSha256()).isEqualTo(FIRST.sha256());
  }

  @Test
  void eachFunctionHasItsLog() {
    assertThat(functions.file("f")).isEqualTo(folder.resolve("logs/f.log").toAbsolutePath());
  }

  private void upload(Content zip) {
    cloud.buckets().putObject(CODE, new ObjectHeaders("application/zip", "no-cache"), zip);
  }
}
