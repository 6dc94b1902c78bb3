package poc.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.cloud.ObjectHeaders;

class InvalidationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "robots.txt           |          | /robots.txt",
        "index.html           |          | / /index.html",
        "a/index.html         |          | /a /a/ /a/index.html",
        "a/b/index.html       |          | /a/b /a/b/ /a/b/index.html",
        "a/xindex.html        |          | /a/xindex.html",
        "a b.txt              |          | /a%20b.txt",
        "a+b.txt              |          | /a+b.txt",
        "100%.txt             |          | /100%25.txt",
        "%41.txt              |          | /%2541.txt",
        "star*.txt            |          | /star%2A.txt",
        "what?.txt            |          | /what%3F.txt",
        "a#b.txt              |          | /a%23b.txt",
        "~me/(1)!.txt         |          | /~me/(1)!.txt",
        "\u00e9.txt           |          | /%C3%A9.txt",
        "e\u0301.txt          |          | /e%CC%81.txt",
        "\ud83d\ude00.txt     |          | /%F0%9F%98%80.txt",
        "\u00fc b/index.html  |          | /%C3%BC%20b /%C3%BC%20b/ /%C3%BC%20b/index.html",
        "v2/a.txt             | /v2      | /a.txt",
        "v2/index.html        | /v2      | / /index.html",
        "v1/a.txt             | /v2      | ''",
        "v22/a.txt            | /v2      | ''",
        "site/v2/a/index.html | /site/v2 | /a /a/ /a/index.html",
      })
  void keysArePathsAsBrowsersSendThem(String key, String originPath, String paths) {
    String root = originPath == null ? "" : originPath;

    assertThat(Invalidation.of(List.of(key), root).paths())
        .containsExactlyElementsOf(
            Arrays.stream(paths.split(" ")).filter(path -> !path.isEmpty()).toList());
  }

  @Test
  void manyKeysAreOneWildcardOfTheirFolder() {
    assertThat(Invalidation.of(keys("a/b/", 16)).paths()).containsExactly("/a/b/*");
    assertThat(Invalidation.of(keys("a/b/", 15)).paths()).hasSize(15);
  }

  @Test
  void manyKeysOfSeveralFoldersAreEverything() {
    List<String> keys = new ArrayList<>(keys("a/", 10));
    keys.addAll(keys("b/", 10));

    assertThat(Invalidation.of(keys).paths()).containsExactly("/*");
  }

  @Test
  void foldersThatOnlyBeginAlikeShareNone() {
    List<String> keys = new ArrayList<>(keys("docs/api/", 10));
    keys.addAll(keys("docs/app/", 10));

    assertThat(Invalidation.of(keys).paths()).containsExactly("/docs/*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-cache                            | false",
        "no-store                            | false",
        "private, max-age=60                 | false",
        "max-age=0, must-revalidate          | false",
        "public, max-age=31536000, immutable | true",
        "max-age=0, s-maxage=600             | true",
        "max-age=600, s-maxage=0             | false",
        "public                              | true",
        "''                                  | true",
      })
  void edgesKeepWhatTheyMay(String cacheControl, boolean kept) {
    assertThat(Invalidation.kept(cacheControl)).isEqualTo(kept);
  }

  @Test
  void onlyWhatEdgesMayKeepAndIsOtherNowIsForgotten() {
    SiteManifest before =
        new SiteManifest(
            List.of(
                entry("index.html", "no-cache", "1"),
                entry("assets/a-1.js", "public, max-age=31536000, immutable", "1"),
                entry("changed.txt", "max-age=60", "1"),
                entry("same.txt", "max-age=60", "1"),
                entry("other-headers.txt", "max-age=60", "1"),
                entry("gone.txt", "max-age=60", "1"),
                entry("gone-fresh.txt", "no-cache", "1")));
    List<SiteFile> after =
        List.of(
            file("index.html", "no-cache", "2"),
            file("assets/a-1.js", "public, max-age=31536000, immutable", "1"),
            file("assets/b-2.js", "public, max-age=31536000, immutable", "1"),
            file("changed.txt", "max-age=60", "2"),
            file("same.txt", "max-age=60", "1"),
            file("other-headers.txt", "no-cache", "1"));

    assertThat(Invalidation.between(before, after).paths())
        .containsExactly("/changed.txt", "/gone.txt", "/other-headers.txt");
  }

  @Test
  void firstReleaseNeedsNone() {
    assertThat(Invalidation.between(SiteManifest.EMPTY, List.of(file("a.txt", "max-age=9", "1"))))
        .isEqualTo(Invalidation.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, /index.html",
    "/a b, /a%20b",
    "/a%20b, /a%20b",
    "/docs/*, /docs/*",
    "/*x, /%2Ax",
    "/50%, /50%25",
    "/ä, /%C3%A4",
    "/what?, /what%3F"
  })
  void writtenPathsAreTakenAsMeant(String written, String path) {
    assertThat(Invalidation.written(List.of(written)).paths()).containsExactly(path);
  }

  @Test
  void nothingWrittenIsEverything() {
    assertThat(Invalidation.written(List.of()).paths()).containsExactly("/*");
  }

  @Test
  void whatCostsIsSaid() {
    Invalidation large = new Invalidation(IntStream.range(0, 1001).mapToObj(i -> "/" + i).toList());

    assertThat(large.reason()).contains("1001", "$0.005");
    assertThat(Invalidation.of(List.of("a.txt")).reason()).isEqualTo("edges forget /a.txt");
  }

  private static List<String> keys(String folder, int count) {
    return IntStream.range(0, count).mapToObj(i -> folder + i + ".txt").toList();
  }

  private static SiteManifest.Entry entry(String key, String cacheControl, String content) {
    SiteFile file = file(key, cacheControl, content);
    return new SiteManifest.Entry(key, file.sha256(), file.headers(), "etag");
  }

  private static SiteFile file(String key, String cacheControl, String content) {
    SiteFile file = SiteFile.of(key, content.getBytes(StandardCharsets.UTF_8));
    return new SiteFile(
        key,
        file.size(),
        file.sha256(),
        new ObjectHeaders(file.headers().contentType(), cacheControl),
        file.content());
  }
}
