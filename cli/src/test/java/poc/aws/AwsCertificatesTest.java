package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AwsCertificatesTest {

  @Test
  void noneAtFirst() {
    assertThat(EmulatedAws.empty().certificates().findCertificate("api.a.example")).isEmpty();
  }
}
