package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void wrongInputIsNamed() {
    assertThat(sync("--keep", "-1").err()).contains("--keep", "negative");
    Run missing = run("--dir", folder.resolve("nowhere").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("nowhere");
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
