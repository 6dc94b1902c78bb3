package poc.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectSummary;
import poc.plan.Change;
import poc.plan.Difference;
import poc.publish.SiteManifest.Entry;

class SitePlanTest {

  private static final SiteFile INDEX = file("index.html", "page");
  private static final SiteFile SCRIPT = file("assets/app.js", "script");

  @Test
  void everythingIsNewInAnEmptyBucket() {
    assertThat(changes(List.of(INDEX, SCRIPT), SiteManifest.EMPTY, List.of()))
        .extracting(c -> c.resource().name(), Change::reason)
        .containsExactly(tuple("assets/app.js", "new"), tuple("index.html", "new"));
  }

  @Test
  void whatWasPublishedAndIsStillThereIsLeftAlone() {
    assertThat(changes(List.of(INDEX), published(INDEX, "e1"), listed(INDEX, "e1"))).isEmpty();
  }

  @Test
  void otherContentIsNamed() {
    SiteFile edited = file("index.html", "edited");

    List<Change> changes = changes(List.of(edited), published(INDEX, "e1"), listed(INDEX, "e1"));

    assertThat(changes).extracting(Change::reason).containsExactly("content");
  }

  @Test
  void otherHeadersAreNamedThoughTheContentIsTheSame() {
    Entry entry =
        new Entry("index.html", INDEX.sha256(), new ObjectHeaders("text/plain", "no-cache"), "e1");

    List<Change> changes =
        changes(List.of(INDEX), new SiteManifest(List.of(entry)), listed(INDEX, "e1"));

    assertThat(changes.get(0).differences())
        .containsExactly(new Difference("type", "text/plain", "text/html; charset=utf-8"));
  }

  @Test
  void anObjectThatIsNotTheOneThatWasPublishedIsReplaced() {
    assertThat(changes(List.of(INDEX), published(INDEX, "e1"), listed(INDEX, "e2")))
        .extracting(Change::reason)
        .containsExactly("not what was published");
  }

  @Test
  void anObjectThatIsGoneIsNewAgain() {
    assertThat(changes(List.of(INDEX), published(INDEX, "e1"), List.of()))
        .extracting(Change::reason)
        .containsExactly("new");
  }

  @Property
  void htmlComesLastAndAssetsFirst(@ForAll("keys") Set<String> keys) {
    List<SiteFile> files = keys.stream().map(key -> file(key, key)).toList();

    List<String> order = new ArrayList<>();
    changes(files, SiteManifest.EMPTY, List.of()).forEach(c -> order.add(c.resource().name()));

    assertThat(order).containsExactlyInAnyOrderElementsOf(keys);
    for (int i = 1; i < order.size(); i++) {
      assertThat(order.get(i).startsWith("assets/"))
          .as("an asset after %s", order.get(i - 1))
          .matches(asset -> !asset || order.get(0).startsWith("assets/"));
      if (order.get(i - 1).endsWith(".html") && !order.get(i - 1).startsWith("assets/")) {
        assertThat(order.get(i)).endsWith(".html");
      }
    }
  }

  @Property
  void whatIsPublishedNeedsNoChange(@ForAll("keys") Set<String> keys) {
    List<SiteFile> files = keys.stream().map(key -> file(key, key)).toList();
    List<ObjectSummary> listed =
        files.stream().map(f -> new ObjectSummary(f.key(), 1, "e-" + f.key())).toList();

    assertThat(changes(files, SitePlan.manifest(files, listed), listed)).isEmpty();
  }

  @Provide
  Arbitrary<Set<String>> keys() {
    Arbitrary<String> folder = Arbitraries.of("", "assets/", "docs/", "assets/deep/");
    Arbitrary<String> name = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5);
    Arbitrary<String> extension = Arbitraries.of(".html", ".js", ".css", "");
    return Combinators.combine(folder, name, extension)
        .as((f, n, e) -> f + n + e)
        .set()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static List<Change> changes(
      List<SiteFile> files, SiteManifest published, List<ObjectSummary> listed) {
    return SitePlan.changes("bucket", files, published, listed);
  }

  private static SiteManifest published(SiteFile file, String eTag) {
    return new SiteManifest(List.of(new Entry(file.key(), file.sha256(), file.headers(), eTag)));
  }

  private static List<ObjectSummary> listed(SiteFile file, String eTag) {
    return List.of(new ObjectSummary(file.key(), 4, eTag));
  }

  private static SiteFile file(String key, String text) {
    return SiteFile.of(key, text.getBytes(StandardCharsets.UTF_8));
  }
}
