package poc.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateStateTest {

  @ParameterizedTest
  @CsvSource({
    "api.a.example, api.a.example, true",
    "API.a.example, api.a.example, true",
    "*.a.example, api.a.example, true",
    "*.a.example, a.example, false",
    "*.a.example, x.api.a.example, false",
    "*.example, localhost, false",
    "a.example, api.a.example, false"
  })
  void namesHoldForDomains(String name, String domain, boolean expected) {
    assertThat(CertificateState.holdsFor(name, domain)).isEqualTo(expected);
  }
}
