package poc.cors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https://www.example.com",
        "http://localhost:8080",
        "http://127.0.0.1:8400",
        "http://[::1]:8000",
        "http://admission-dev-site-0a1b2c3d.s3-website.eu-central-1.amazonaws.com"
      })
  void browsersSend(String origin) {
    assertThat(Origins.problem(origin)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "www.example.com",
        "https://www.example.com/",
        "https://www.example.com/page",
        "https://Www.example.com",
        "https://*.example.com",
        "https://www.example.com:443",
        "http://localhost:80",
        "https://a.example,https://b.example",
        "https://a.example'"
      })
  void noBrowserSends(String origin) {
    assertThat(Origins.problem(origin)).isPresent();
  }
}
