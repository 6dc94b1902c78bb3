package poc.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.plan.Change;
import poc.plan.Difference;
import poc.product.Coding;

class SiteSyncTest {

  private static final Retention DELETING = new Retention(0, true, true, 2);

  private static final Retention OWN = new Retention(3, true, false, 256);

  private final FakeBucket bucket = new FakeBucket();
  @TempDir Path folder;

  @Test
  void whatPagesAskForComesBeforeThePages() {
    assertThat(
            sync(
                file("index.html", "a"),
                file("about.html", "a"),
                file("config.json", "a"),
                file("assets/a.js", "a")))
        .extracting(c -> c.resource().name())
        .containsExactly("assets/a.js", "config.json", "about.html", "index.html");
  }

  @Test
  void theReasonStandsBesideEachFile() {
    sync(file("same", "a"), file("content", "a"), headed("type", "text/css", "no-cache", null));
    sync(
        file("same", "a"),
        file("content", "a"),
        headed("type", "text/css", "no-cache", null),
        headed("cache", "text/css", "no-cache", null),
        headed("zipped", "text/css", "no-cache", null));

    List<Change> changes =
        sync(
            file("same", "a"),
            file("content", "b"),
            file("fresh", "a"),
            headed("type", "text/plain", "no-cache", null),
            headed("cache", "text/css", "max-age=1", null),
            headed("zipped", "text/css", "no-cache", "gzip"));

    assertThat(changes)
        .extracting(c -> c.resource().name(), Change::reason)
        .containsExactlyInAnyOrder(
            tuple("content", "content"),
            tuple("fresh", "new"),
            tuple("type", "type"),
            tuple("cache", "cache-control"),
            tuple("zipped", "encoding"));
    assertThat(changes)
        .filteredOn(c -> c.reason().equals("type"))
        .flatExtracting(Change::differences)
        .containsExactly(new Difference("type", "text/css", "text/plain"));
  }

  @Test
  void whatTheRecordDoesNotExplainIsLookedAtMoreCloselyAndOnlyThat() {
    sync(file("a", "a"), file("b", "b"));
    bucket.objects.remove(".poc/site.json");
    bucket.calls.clear();

    assertThat(sync(file("a", "a"), file("b", "c"), file("c", "c")))
        .extracting(c -> c.resource().name(), Change::reason)
        .containsExactlyInAnyOrder(tuple("b", "content"), tuple("c", "new"));
    assertThat(bucket.calls).containsEntry("head", 2).containsEntry("put", 3);
  }

  @Test
  void earlierBuildsAreKeptAndThenRemoved() {
    for (int build = 1; build <= 5; build++) {
      SiteFile page = file("index.html", "build " + build);
      sync(new Retention(3, true, true, 9), page, file("assets/" + build + ".js", "x"));
    }

    assertThat(bucket.objects.keySet())
        .containsExactly(
            ".poc/site.json",
            "assets/2.js",
            "assets/3.js",
            "assets/4.js",
            "assets/5.js",
            "index.html");
  }

  @Test
  void withoutBeingAskedNothingIsDeleted() {
    sync(Retention.ALL, file("index.html", "a"), file("old.txt", "x"));
    for (int build = 0; build < 6; build++) {
      sync(Retention.ALL, file("index.html", "b" + build));
    }

    assertThat(bucket.objects).containsKey("old.txt");
  }

  @Test
  void aDeployLeavesAloneWhatItDidNotBring() {
    bucket.objects.put(
        "theirs.txt",
        new FakeBucket.Stored(new byte[0], new ObjectHeaders("text/plain", ""), "t", true));
    for (int build = 0; build < 6; build++) {
      sync(OWN, file("index.html", "b" + build));
    }

    assertThat(bucket.objects).containsKey("theirs.txt");
  }

  @Test
  void whatThePageNamesIsNotDeleted() {
    sync(
        file("index.html", "a"),
        file("img/logo 1.png", "x"),
        file("img/gone.png", "x"),
        file("styles/bg.png", "x"));

    assertThat(
            sync(
                DELETING,
                file("index.html", "<img src='img/logo%201.png?v=1'>"),
                file("styles/a.css", "body{background:url(bg.png)}")))
        .filteredOn(c -> c.reason().equals("gone"))
        .extracting(c -> c.resource().name())
        .containsExactly("img/gone.png");
  }

  @Test
  void twinsGoWithTheirFiles() {
    List<SiteFile> site = List.of(text("index.html", "<p>"), text("assets/a.js", "a()"));
    List<SiteFile> all = Twins.with(List.of(Coding.values()), site);

    assertThat(run(OWN, all))
        .extracting(c -> c.resource().name())
        .containsExactly(
            "assets/a.js",
            "assets/a.js.br",
            "assets/a.js.gz",
            "index.html",
            "index.html.br",
            "index.html.gz");
    assertThat(run(OWN, Twins.with(List.of(Coding.values()), site))).isEmpty();
    assertThat(run(new Retention(0, true, false, 4), site)).hasSize(4);
    assertThat(bucket.objects).containsOnlyKeys(".poc/site.json", "assets/a.js", "index.html");
  }

  @Test
  void aTwinOfWhatThePageNamesIsNotDeleted() {
    sync(file("index.html", "a"), file("old.js", "x"), file("old.js.gz", "z"), file("b.gz", "z"));

    sync(new Retention(0, true, true, 4), file("index.html", "<script src=/old.js>"));

    assertThat(bucket.objects)
        .containsOnlyKeys(".poc/site.json", "index.html", "old.js", "old.js.gz");
  }

  @Test
  void aTwinOfAFileThatChangesMeanwhileIsOfWhatItIsNow() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "before ".repeat(1000));
    List<SiteFile> files =
        Twins.with(List.of(Coding.GZIP), Folder.scan(folder).files(CacheRules.VITE));
    Files.writeString(file, "after! ".repeat(1000));

    run(Retention.ALL, files);

    try (InputStream twin =
        new GZIPInputStream(new ByteArrayInputStream(bucket.stored("a.txt.gz").bytes()))) {
      assertThat(new String(twin.readAllBytes(), UTF_8)).startsWith("after!");
    }
  }

  @Test
  void moreDeletionsThanAllowedFailBeforeAnythingIsChanged() {
    sync(file("index.html", "a"), file("b", "b"), file("c", "c"), file("d", "d"));
    bucket.calls.clear();

    assertThatThrownBy(() -> sync(DELETING, file("index.html", "new")))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("would delete 3 files")
        .hasMessageContaining("--max-delete");
    assertThat(bucket.calls).doesNotContainKeys("put", "delete");
  }

  @Test
  void aFileThatChangesWhileItIsReadIsReadAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "before");
    List<SiteFile> files = Folder.scan(folder).files(CacheRules.VITE);
    Files.writeString(file, "after!");

    run(Retention.ALL, files);

    assertThat(new String(bucket.stored("a.txt").bytes(), UTF_8)).isEqualTo("after!");
    assertThat(run(Retention.ALL, Folder.scan(folder).files(CacheRules.VITE))).isEmpty();
  }

  @Test
  void aFileThatVanishesWhileItIsPublishedIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "before");
    List<SiteFile> files = Folder.scan(folder).files(CacheRules.VITE);
    Files.delete(file);

    assertThatThrownBy(() -> run(Retention.ALL, files))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("a.txt");
    assertThat(bucket.objects).isEmpty();
  }

  @Test
  void anInterruptedRunIsFinishedByUploadingTheRestAlone() {
    SiteFile[] files = new SiteFile[20];
    for (int i = 0; i < files.length; i++) {
      files[i] = file("f%02d.txt".formatted(i), "text " + i);
    }
    bucket.dieAt(12, FakeBucket.Death.BEFORE_THE_CALL, true);
    assertThatThrownBy(() -> sync(files)).isInstanceOf(CloudException.class);
    bucket.live();
    int there = bucket.objects.size();
    assertThat(there).isBetween(1, 19);

    assertThat(sync(files)).hasSize(20 - there);
    assertThat(bucket.objects).hasSize(21);
  }

  @Test
  void aRecordThatCannotBeReadSaysWhatToDo() {
    sync(file("a", "a"));
    bucket.objects.put(
        ".poc/site.json",
        new FakeBucket.Stored("[]".getBytes(UTF_8), new ObjectHeaders("", ""), "x", true));

    assertThatThrownBy(() -> sync(file("a", "a")))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("s3://site/.poc/site.json")
        .hasMessageContaining("Delete it");
  }

  private List<Change> sync(SiteFile... files) {
    return run(Retention.ALL, List.of(files));
  }

  private List<Change> sync(Retention retention, SiteFile... files) {
    return run(retention, List.of(files));
  }

  private List<Change> run(Retention retention, List<SiteFile> files) {
    try (SiteSync sync = new SiteSync(bucket::buckets, FakeBucket.NAME, retention)) {
      SiteSync.Outlook outlook = sync.look(() -> files);
      sync.apply(outlook, new Silent());
      return outlook.plan().changes();
    }
  }

  private static SiteFile file(String key, String text) {
    return SiteFile.of(key, text.getBytes(UTF_8));
  }

  private static SiteFile text(String key, String words) {
    return file(key, words.repeat(500));
  }

  private static SiteFile headed(
      String key, String type, String caching, @Nullable String encoding) {
    return new SiteFile(
        key,
        1,
        Digests.sha256(new byte[] {'a'}),
        new ObjectHeaders(type, caching, Optional.ofNullable(encoding)),
        SiteFile.of(key, new byte[] {'a'}).content());
  }
}
