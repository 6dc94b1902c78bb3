package poc.cors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {

  @Test
  void listsGrowAndKeepWhatTheyHad() {
    assertThat(fixed("Vary", "'Accept-Encoding'", "Origin")).isEqualTo("'Accept-Encoding,Origin'");
    assertThat(fixed("Vary", "'origin'", "Origin")).isEqualTo("'origin'");
    assertThat(fixed("Vary", "'*'", "Origin")).isEqualTo("'*'");
    assertThat(fixed("Access-Control-Allow-Headers", "'x-api-key, X-Y'", "X-Api-Key"))
        .isEqualTo("'x-api-key, X-Y'");
  }

  @Test
  void methodsAreExactInWhateverOrder() {
    assertThat(fixed("Access-Control-Allow-Methods", "'OPTIONS,GET'", "GET,OPTIONS"))
        .isEqualTo("'OPTIONS,GET'");
    assertThat(fixed("Access-Control-Allow-Methods", "'OPTIONS,GET,PUT'", "GET,OPTIONS"))
        .isEqualTo("'GET,OPTIONS'");
  }

  @Test
  void aMappedOriginBecomesFixedAndAMappedVaryStays() {
    assertThat(fixed("Access-Control-Allow-Origin", "integration.response.header.O", "http://a"))
        .isEqualTo("'http://a'");
    assertThat(fixed("Vary", "integration.response.header.Vary", "Origin"))
        .isEqualTo("integration.response.header.Vary");
  }

  @Test
  void aDeclaredSpellingIsKept() {
    assertThat(Headers.with(Map.of(), Map.of("Vary", "Origin"), List.of("vary"), true))
        .containsOnly(Map.entry("vary", "'Origin'"));
  }

  private static String fixed(String name, String before, String wanted) {
    return Headers.get(
            Headers.with(Map.of(name, before), Map.of(name, wanted), List.of(), true), name)
        .orElseThrow();
  }
}
