package poc.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          assets/**   | assets/a.js        | true
          assets/**   | assets/deep/a.js   | true
          assets/**   | other/assets/a.js  | false
          **/*.png    | a.png              | true
          **/*.png    | x/y/a.png          | true
          **/*.png    | x/y/a_png          | false
          *.png       | x/a.png            | false
          img/?.png   | img/a.png          | true
          img/?.png   | img/ab.png         | false
          a+b(1).txt  | a+b(1).txt         | true
          """)
  void aGlobMatchesKeys(String glob, String key, boolean matches) {
    assertThat(CacheRules.of(Map.of(glob, "x")).cacheControl(key))
        .isEqualTo(matches ? "x" : CacheRules.NO_CACHE);
  }

  @Test
  void theFirstGlobThatMatchesCounts() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("assets/live.js", "no-store");
    rules.put("assets/**", CacheRules.IMMUTABLE);

    assertThat(CacheRules.of(rules).cacheControl("assets/live.js")).isEqualTo("no-store");
    assertThat(CacheRules.of(rules).cacheControl("assets/other.js"))
        .isEqualTo(CacheRules.IMMUTABLE);
  }

  @Test
  void aPageAsViteBuildsItIsKeptForAYearButForItsEntry() {
    assertThat(CacheRules.VITE.cacheControl("assets/index-D3V.js"))
        .isEqualTo("public, max-age=31536000, immutable");
    assertThat(CacheRules.VITE.cacheControl("index.html")).isEqualTo("no-cache");
    assertThat(CacheRules.VITE.cacheControl("config.json")).isEqualTo("no-cache");
  }

  @Test
  void rulesOfOnesOwnComeFirst() {
    CacheRules rules = CacheRules.of(Map.of("assets/live.js", "no-store")).orElse(CacheRules.VITE);

    assertThat(rules.cacheControl("assets/live.js")).isEqualTo("no-store");
    assertThat(rules.cacheControl("assets/a.js")).isEqualTo(CacheRules.IMMUTABLE);
    assertThat(rules.cacheControl("index.html")).isEqualTo(CacheRules.NO_CACHE);
  }
}
