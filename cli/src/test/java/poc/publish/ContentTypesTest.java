package poc.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          index.html           | text/html; charset=utf-8
          config.json          | application/json
          favicon.svg          | image/svg+xml
          assets/index-D3V.CSS | text/css; charset=utf-8
          assets/blob          | application/octet-stream
          a.js/README          | application/octet-stream
          .well-known/security.txt | text/plain; charset=utf-8
          module.wasm          | application/wasm
          archive.tar.gz       | application/gzip
          """)
  void followFromTheExtension(String key, String type) {
    assertThat(ContentTypes.of(key)).isEqualTo(type);
  }
}
