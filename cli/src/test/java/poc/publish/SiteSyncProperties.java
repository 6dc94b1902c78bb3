package poc.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.publish.FakeBucket.Death;

/** From whatever is in a bucket to whatever is in a folder, with whatever goes wrong on the way. */
class SiteSyncProperties {

  private static final Pattern ASSET = Pattern.compile("assets/([a-z]+)-([0-9a-f]{12})\\.js");

  /**
   * One build of a site.
   *
   * @param pages by name, each with the texts of the assets that it names
   * @param others texts of files that are replaced in place
   */
  record Tree(Map<String, Set<String>> pages, Map<String, String> others) {

    List<SiteFile> files() {
      Map<String, String> texts = new TreeMap<>(others);
      pages.forEach(
          (page, assets) -> {
            StringBuilder html = new StringBuilder("<p>" + page);
            for (String text : assets) {
              texts.put(asset(text), text);
              html.append("<script src=\"/").append(asset(text)).append("\"></script>");
            }
            texts.put(page + ".html", html.toString());
          });
      List<SiteFile> files = new ArrayList<>();
      texts.forEach((key, text) -> files.add(SiteFile.of(key, bytes(text))));
      return files;
    }
  }

  /** A run, and what becomes of it. */
  record Run(Tree tree, int dies, Death death, boolean forGood, boolean delete, int keep) {}

  /** What others do to the bucket between two runs. */
  enum Meddling {
    NONE,
    BUILDS_LOST,
    PAGE_REWRITTEN,
    STRANGER_ADDED,
    CHECKSUMS_UNKNOWN
  }

  @Property(tries = 400)
  void everyRunThatEndsWellConvergesAndNoneBreaksAPage(
      @ForAll("runs") @Size(min = 1, max = 6) List<Run> runs,
      @ForAll @Size(6) List<Meddling> meddling) {
    FakeBucket bucket = new FakeBucket();
    bucket.afterEachChange(() -> assertNoPageIsBroken(bucket));
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      bucket.dieAt(run.dies(), run.death(), run.forGood());
      boolean done = sync(bucket, run);
      bucket.live();
      if (done) {
        assertIsThere(bucket, run.tree());
        assertNothingIsLeftToDo(bucket, run);
      }
      meddle(bucket, meddling.get(i));
    }
    Run last = runs.get(runs.size() - 1);
    assertThat(sync(bucket, last)).isTrue();
    assertIsThere(bucket, last.tree());
    assertNothingIsLeftToDo(bucket, last);
  }

  private static boolean sync(FakeBucket bucket, Run run) {
    try (SiteSync sync = open(bucket, run)) {
      sync.apply(sync.look(() -> run.tree().files()), new Silent());
      return true;
    } catch (CloudException e) {
      return false;
    }
  }

  private static SiteSync open(FakeBucket bucket, Run run) {
    Retention retention = new Retention(run.keep(), run.delete(), run.delete(), 256);
    return new SiteSync(bucket::buckets, FakeBucket.NAME, retention);
  }

  private static void assertIsThere(FakeBucket bucket, Tree tree) {
    for (SiteFile file : tree.files()) {
      FakeBucket.Stored stored = bucket.stored(file.key());
      assertThat(Digests.sha256(stored.bytes())).as(file.key()).isEqualTo(file.sha256());
      assertThat(stored.headers()).as(file.key()).isEqualTo(file.headers());
    }
  }

  private static void assertNothingIsLeftToDo(FakeBucket bucket, Run run) {
    bucket.calls.clear();
    assertThat(sync(bucket, run)).isTrue();
    assertThat(bucket.calls).isEqualTo(Map.of("list", 1, "get", 1));
  }

  /** A page names assets by their content, so that they must be there and cannot be others. */
  private static void assertNoPageIsBroken(FakeBucket bucket) {
    bucket.objects.forEach(
        (key, page) -> {
          if (key.endsWith(".html")) {
            Matcher named = ASSET.matcher(new String(page.bytes(), StandardCharsets.UTF_8));
            while (named.find()) {
              FakeBucket.Stored asset = bucket.stored(named.group());
              assertThat(Digests.sha256(asset.bytes())).startsWith(named.group(2));
            }
          }
        });
  }

  private static void meddle(FakeBucket bucket, Meddling meddling) {
    switch (meddling) {
      case NONE -> {}
      case BUILDS_LOST -> bucket.objects.remove(".poc/site.json");
      case PAGE_REWRITTEN ->
          bucket.objects.put("index.html", stored(bytes("<p>by hand"), "by-hand", true));
      case STRANGER_ADDED -> bucket.objects.put("stranger", stored(bytes("x"), "s", true));
      case CHECKSUMS_UNKNOWN ->
          bucket.objects.replaceAll(
              (key, o) -> new FakeBucket.Stored(o.bytes(), o.headers(), o.eTag(), false));
    }
  }

  private static FakeBucket.Stored stored(byte[] bytes, String eTag, boolean checksum) {
    return new FakeBucket.Stored(bytes, new ObjectHeaders("text/plain", ""), eTag, checksum);
  }

  @Provide
  Arbitrary<List<Run>> runs() {
    return Combinators.combine(
            trees(),
            Arbitraries.integers().between(1, 20),
            Arbitraries.of(Death.class),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 2))
        .as(Run::new)
        .list();
  }

  private static Arbitrary<Tree> trees() {
    Arbitrary<String> text = Arbitraries.of("one", "two", "three", "four", "five");
    Arbitrary<Set<String>> assets = text.set().ofMaxSize(3);
    Arbitrary<Map<String, Set<String>>> pages =
        Arbitraries.maps(Arbitraries.of("about", "docs/index", "help"), assets)
            .ofMaxSize(2)
            .flatMap(
                some ->
                    assets.map(
                        index -> {
                          Map<String, Set<String>> all = new TreeMap<>(some);
                          all.put("index", new TreeSet<>(index));
                          return all;
                        }));
    Arbitrary<Map<String, String>> others =
        Arbitraries.maps(Arbitraries.of("config.json", "robots.txt", "a b+c%.txt"), text);
    return Combinators.combine(pages, others).as(Tree::new);
  }

  private static String asset(String text) {
    return "assets/%s-%s.js".formatted(text, Digests.sha256(bytes(text)).substring(0, 12));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
