package poc.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathPatternTest {

  @ParameterizedTest
  @CsvSource({
    "*, /, true",
    "*, /a/b, true",
    "/api/*, /api/, true",
    "/api/*, /api/admit, true",
    "/api/*, /api, false",
    "/api/*, /apis/admit, false",
    "/api/*, /API/admit, false",
    "api/*, /api/admit, true",
    "/*.js, /a/b.js, true",
    "/*.js, /a.jsx, false",
    "/a?c, /abc, true",
    "/a?c, /ac, false",
    "/a*b*c, /axxbxxbc, true",
    "/a*b*c, /axxbxx, false",
    "/a.c, /abc, false"
  })
  void aBehaviorIsOfSomePaths(String pattern, String path, boolean matches) {
    assertThat(PathPattern.matches(pattern, path)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "/, /, true",
    "/, /index.html, false",
    "/*, /, true",
    "/*, /a/b, true",
    "/a/*, /a/, true",
    "/a/*, /a, false",
    "/a*, /abc, true",
    "/a%20b, /a%20b, true",
    "/a%20b, /a b, false",
    "/a*c, /abc, false",
    "/a?, /ab, false",
    "a, /a, true"
  })
  void anInvalidationNamesSomePaths(String invalidated, String kept, boolean forgotten) {
    assertThat(PathPattern.invalidates(invalidated, kept)).isEqualTo(forgotten);
  }
}
