package poc.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Certificates} must do on a target that has them. */
public abstract class CertificatesContract {

  private static final String DOMAIN = "www.example.com";
  private static final Tags TAGS = Tags.of("contract", "test");
  private static final String NONE =
      "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000";

  private Cloud cloud;

  /** An account that has the zone of example.com, and no certificate. */
  protected abstract Cloud empty();

  @BeforeEach
  void account() {
    cloud = empty();
  }

  @Test
  void noneAtFirst() {
    assertThat(certificates().findCertificate(DOMAIN)).isEmpty();
    assertThat(certificates().findCertificate(DOMAIN, TAGS)).isEmpty();
    certificates().deleteCertificate(NONE);
  }

  @Test
  void oneIsIssuedOnceItsRecordStands() {
    String arn = certificates().requestCertificate(DOMAIN, TAGS);
    assertThat(certificates().findCertificate(DOMAIN, TAGS))
        .hasValueSatisfying(found -> assertThat(found.arn()).isEqualTo(arn));

    RecordSet record = certificates().validationRecord(arn);
    assertThat(record.name()).endsWith("." + DOMAIN);
    String zone = cloud.hostedZones().findHostedZone(DOMAIN).orElseThrow().id();
    cloud.hostedZones().changeRecordSets(zone, List.of(), List.of(record));
    certificates().waitUntilIssued(arn);

    assertThat(certificates().findCertificate(DOMAIN)).contains(arn);
    assertThat(certificates().findCertificate(DOMAIN, TAGS).orElseThrow().issued()).isTrue();
  }

  @Test
  void tagsAndNamesTellThemApart() {
    certificates().requestCertificate(DOMAIN, TAGS);

    assertThat(certificates().findCertificate(DOMAIN, Tags.of("contract", "other"))).isEmpty();
    assertThat(certificates().findCertificate("api.example.com", TAGS)).isEmpty();
  }

  @Test
  void aDeletedOneIsGone() {
    String arn = certificates().requestCertificate(DOMAIN, TAGS);

    certificates().deleteCertificate(arn);
    certificates().deleteCertificate(arn);

    assertThat(certificates().findCertificate(DOMAIN, TAGS)).isEmpty();
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatExceptionOfType(CloudException.class)
        .isThrownBy(() -> certificates().waitUntilIssued(NONE))
        .withMessageContaining(NONE);
  }

  private Certificates certificates() {
    return cloud.edgeCertificates();
  }
}
