package poc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.Certificates;
import poc.cloud.CloudException;
import poc.cloud.RecordSet;
import poc.cloud.Tags;

/** This machine keeps neither zones nor certificates, and says so rather than losing them. */
class NoNamesTest {

  private static final String NAME = "www.example.com";

  @TempDir Path folder;
  private LocalCloud cloud;

  @BeforeEach
  void open() {
    cloud = new LocalCloud(folder);
  }

  @Test
  void thereAreNoZones() {
    assertThat(cloud.hostedZones().findHostedZone(NAME)).isEmpty();
    assertThatExceptionOfType(CloudException.class)
        .isThrownBy(
            () ->
                cloud
                    .hostedZones()
                    .changeRecordSets("Z", List.of(), List.of(RecordSet.cname(NAME, "a.example"))))
        .withMessageContaining("this machine");
  }

  @Test
  void thereAreNoCertificates() {
    for (Certificates none : List.of(cloud.certificates(), cloud.edgeCertificates())) {
      assertThat(none.findCertificate(NAME)).isEmpty();
      assertThat(none.findCertificate(NAME, Tags.of("a", "b"))).isEmpty();
      assertThatExceptionOfType(CloudException.class)
          .isThrownBy(() -> none.requestCertificate(NAME, Tags.of("a", "b")))
          .withMessageContaining("this machine");
    }
  }
}
