package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.Tags;
import poc.local.LocalBuckets;
import poc.local.LocalCloud;

/** The command on the local target; {@code SiteSyncOnAwsIT} shows it on AWS. */
class SiteSyncCommandTest {

  @TempDir Path folder;

  private LocalBuckets buckets;

  @BeforeEach
  void project() throws IOException {
    Files.writeString(folder.resolve("poc.yaml"), "product: admission\n");
    buckets = new LocalCloud(folder.resolve(".poc/local")).buckets();
    buckets.createBucket("pages", Tags.of("admission", "dev"));
    page("index.html", "<p>one");
    page("assets/a.js", "a()");
    page("assets/b.css", "b{}");
  }

  @Test
  void bringsABucketToWhatAFolderHolds() {
    Run sync = sync();

    assertThat(sync.code()).as(sync.err()).isZero();
    assertThat(keys()).containsExactlyInAnyOrder("index.html", "assets/a.js", "assets/b.css");
    assertThat(sync().out()).startsWith("Nothing to do");
  }

  @Test
  void aDryRunChangesNothing() {
    assertThat(sync("--dry-run").out()).contains("index.html", "new");

    assertThat(keys()).isEmpty();
  }

  @Test
  void deletesOnRequestAndNoMoreThanIsAllowed() throws IOException {
    sync("--keep", "0");
    Files.delete(folder.resolve("page/assets/a.js"));
    Files.delete(folder.resolve("page/assets/b.css"));

    assertThat(sync("--keep", "0").code()).isZero();
    assertThat(keys()).contains("assets/a.js", "assets/b.css");

    Run tooMany = sync("--keep", "0", "--delete", "--max-delete", "1");
    assertThat(tooMany.code()).isEqualTo(1);
    assertThat(tooMany.err()).contains("--max-delete");
    assertThat(keys()).contains("assets/a.js", "assets/b.css");

    assertThat(sync("--keep", "0", "--delete").code()).isZero();
    assertThat(keys()).containsExactly("index.html");
  }

  @Test
  void theFileSaysHowAndOptionsSayOtherwise() throws IOException {
    Files.writeString(
        folder.resolve("poc.yaml"),
        "site: {cache: {'*.html': max-age=60, 'assets/*.js': max-age=61}, compress: [br], keep: 0}");
    page("assets/b.css", "b{}".repeat(500));

    assertThat(sync("--cache", "**/*.js=no-store").code()).isZero();

    assertThat(keys())
        .containsExactlyInAnyOrder("index.html", "assets/a.js", "assets/b.css", "assets/b.css.br");
    assertThat(headers("index.html").cacheControl()).isEqualTo("max-age=60");
    assertThat(headers("assets/a.js").cacheControl()).isEqualTo("no-store");
    assertThat(headers("assets/b.css.br"))
        .isEqualTo(new ObjectHeaders("text/css; charset=utf-8", "no-cache", Optional.of("br")));
    assertThat(sync("--cache", "**/*.js=no-store").out()).startsWith("Nothing to do");
    assertThat(sync("--compress", "gzip", "--delete").code()).isZero();
    assertThat(keys()).contains("assets/b.css.gz").doesNotContain("assets/b.css.br");
  }

  @Test
  void withoutAFolderItIsTheReleasedPage() {
    Run early = run();
    assertThat(early.code()).isEqualTo(2);
    assertThat(early.err()).contains("admission-dev has no release yet", "poc deploy", "--dir");
    Run deploy =
        Run.of("deploy", "--target", "local", "--config", folder.resolve("poc.yaml").toString());
    assertThat(deploy.code()).as(deploy.err()).isZero();

    assertThat(run().code()).isZero();

    assertThat(keys()).contains("index.html", "config.json");
    assertThat(run().out()).startsWith("Nothing to do");
    Run own =
        Run.of("site", "sync", "--target", "local", "--config", folder + "/poc.yaml", "--dry-run");
    assertThat(own.out()).contains("Nothing to do");
  }

  @Test
  void wrongInputIsNamed() {
    assertThat(sync("--keep", "-1").err()).contains("--keep must be from 0 to 1000");
    assertThat(sync("--cache", "/a=no-cache").err()).contains("--cache must be a glob");
    assertThat(sync("--cache", "a=forever").err()).contains("--cache a must be a Cache-Control");
    assertThat(sync("--compress", "zip").err()).contains("--compress[0] must be gzip or br");
    Run missing = run("--dir", folder.resolve("nowhere").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("nowhere");
  }

  @Test
  void aBucketThatIsNotThereIsNamed() {
    buckets.deleteBucket("pages");
    Run missing = sync();
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("there is no bucket pages: make it first");
  }

  private ObjectHeaders headers(String key) {
    return buckets.headObject(new ObjectLocation("pages", key)).orElseThrow().headers();
  }

  private List<String> keys() {
    return buckets.listObjects("pages", "").stream()
        .map(object -> object.key())
        .filter(key -> !key.startsWith(".poc/"))
        .toList();
  }

  private void page(String name, String text) throws IOException {
    Path file = folder.resolve("page").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Run sync(String... options) {
    List<String> arguments = new ArrayList<>(List.of("--dir", folder.resolve("page").toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private Run run(String... options) {
    List<String> arguments = new ArrayList<>(List.of("site", "sync", "--target", "local"));
    arguments.addAll(List.of("--bucket", "pages"));
    arguments.addAll(List.of("--config", folder.resolve("poc.yaml").toString()));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }
}
