package poc.aws.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateStatus;
import software.amazon.awssdk.services.acm.model.ValidationMethod;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ChangeInfo;
import software.amazon.awssdk.services.route53.model.ChangeStatus;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Name servers take their time, a CNAME stands alone, and certificates wait for the DNS. */
class DnsRulesTest extends FrontTestBase {

  private Route53Client route53;
  private String zone;

  @BeforeEach
  void zone() {
    route53 = clients.route53();
    zone =
        route53
            .createHostedZone(r -> r.name("example.com").callerReference("1"))
            .hostedZone()
            .id()
            .replace("/hostedzone/", "");
  }

  @Test
  void changesReachNameServersLater() {
    ChangeInfo change = write("www.example.com", RRType.CNAME, "a.example");

    assertThat(change.status()).isEqualTo(ChangeStatus.PENDING);
    assertThat(look(change)).isEqualTo(ChangeStatus.PENDING);
    assertThat(look(change)).isEqualTo(ChangeStatus.INSYNC);
  }

  @Test
  void nothingStandsBesideACname() {
    write("www.example.com", RRType.CNAME, "a.example");

    assertThatExceptionOfType(InvalidChangeBatchException.class)
        .isThrownBy(() -> write("www.example.com", RRType.A, "192.0.2.1"));
  }

  @Test
  void certificatesAreIssuedOnceTheirRecordIsThere() throws InterruptedException {
    String arn =
        clients
            .acm()
            .requestCertificate(
                r -> r.domainName("www.example.com").validationMethod(ValidationMethod.DNS))
            .certificateArn();
    CertificateDetail waiting = described(arn);
    while (waiting.domainValidationOptions().get(0).resourceRecord() == null) {
      Thread.sleep(20);
      waiting = described(arn);
    }
    assertThat(waiting.status()).isEqualTo(CertificateStatus.PENDING_VALIDATION);
    var record = waiting.domainValidationOptions().get(0).resourceRecord();

    write(record.name(), RRType.CNAME, record.value());

    while (described(arn).status() != CertificateStatus.ISSUED) {
      Thread.sleep(20);
    }
  }

  private CertificateDetail described(String arn) {
    return clients.acm().describeCertificate(r -> r.certificateArn(arn)).certificate();
  }

  private ChangeInfo write(String name, RRType type, String value) {
    ResourceRecordSet records =
        ResourceRecordSet.builder()
            .name(name)
            .type(type)
            .ttl(300L)
            .resourceRecords(ResourceRecord.builder().value(value).build())
            .build();
    Change change = Change.builder().action(ChangeAction.UPSERT).resourceRecordSet(records).build();
    return route53
        .changeResourceRecordSets(r -> r.hostedZoneId(zone).changeBatch(b -> b.changes(change)))
        .changeInfo();
  }

  private ChangeStatus look(ChangeInfo change) {
    return route53.getChange(r -> r.id(change.id().replace("/change/", ""))).changeInfo().status();
  }
}
