package poc.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.cloud.ObjectHeaders;

class HeadersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          index.html            | text/html; charset=utf-8       | no-cache
          config.json           | application/json               | no-cache
          favicon.svg           | image/svg+xml                  | no-cache
          assets/index-D3V.js   | text/javascript; charset=utf-8 | public, max-age=31536000, immutable
          assets/index-D3V.CSS  | text/css; charset=utf-8        | public, max-age=31536000, immutable
          assets/blob           | application/octet-stream       | public, max-age=31536000, immutable
          other/assets/a.js     | text/javascript; charset=utf-8 | no-cache
          """)
  void followFromTheKey(String key, String type, String caching) {
    assertThat(Headers.of(key)).isEqualTo(new ObjectHeaders(type, caching));
  }
}
