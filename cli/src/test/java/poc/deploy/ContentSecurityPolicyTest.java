package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {

  @Test
  void pageCallsItsApisAndNobodyElse() {
    assertThat(
            ContentSecurityPolicy.of(
                List.of(
                    URI.create("https://b.example/dev"),
                    URI.create("https://a.example:8443"),
                    URI.create("https://b.example/prod"))))
        .contains("connect-src 'self' https://a.example:8443 https://b.example;")
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void pageOnTheApisOriginNeedsNoOther() {
    assertThat(ContentSecurityPolicy.of(List.of())).contains("connect-src 'self';");
  }
}
