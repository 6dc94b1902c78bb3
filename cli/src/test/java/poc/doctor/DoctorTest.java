package poc.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.cloud.AccountSettings;
import poc.cloud.CloudException;
import poc.cloud.PolicyDocument;
import poc.cloud.Tags;
import poc.doctor.Diagnosis.Name;
import poc.doctor.Diagnosis.Severity;
import poc.local.LocalCloud;

class DoctorTest {

  private static final Tags TAGS = Tags.of("admission", "dev");

  @TempDir Path folder;
  private final FakeInspection inspection = new FakeInspection();
  private LocalCloud cloud;
  private Needs needs =
      new Needs(
          new PolicyDocument(List.of()),
          "admission-dev",
          List.of("artifacts", "page"),
          TAGS,
          Optional.of("api.example.com"),
          Optional.empty(),
          Optional.of(new PageDomain("www.example.com", true, Optional.empty())),
          true);

  @BeforeEach
  void openCloud() {
    cloud = new LocalCloud(folder);
  }

  @Test
  void everythingIsLookedAtInOrder() {
    assertThat(examine()).extracting(Diagnosis::name).containsExactly(Name.values());
  }

  @Test
  void whatAProductDoesNotUseIsNotLookedAt() {
    inspection.function = false;
    needs =
        new Needs(
            needs.policy(),
            needs.function(),
            needs.buckets(),
            TAGS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    assertThat(examine())
        .extracting(Diagnosis::name)
        .doesNotContain(
            Name.CERTIFICATE, Name.PAGE_CERTIFICATE, Name.ZONE, Name.ACCESS_LOG, Name.DRY_RUN);
  }

  @Test
  void withoutCredentialsTheRestIsStillLookedAt() {
    inspection.noCaller = Optional.of(FakeInspection.refused("no AWS credentials found"));

    List<Diagnosis> all = examine();

    assertThat(all)
        .extracting(Diagnosis::name)
        .containsExactly(Name.JAVA, Name.REGION, Name.CREDENTIALS, Name.CLOCK);
    assertThat(severities(all)).containsEntry(Name.CREDENTIALS, Severity.FAIL);
    assertThat(all.get(2).advice()).contains("poc up");
  }

  @Test
  void withoutRegionTheCallerIsStillLookedAt() {
    List<Diagnosis> all = doctor().examineWithoutRegion("no AWS region given");

    assertThat(severities(all))
        .isEqualTo(
            Map.of(
                Name.JAVA, Severity.OK,
                Name.REGION, Severity.FAIL,
                Name.CREDENTIALS, Severity.OK,
                Name.CLOCK, Severity.OK));
  }

  @Test
  void anUnknownRegionIsAWarning() {
    inspection.regionName = Optional.empty();

    assertThat(severities(examine())).containsEntry(Name.REGION, Severity.WARN);
  }

  @Test
  void oneThatCannotBeAskedStopsNoOther() {
    inspection.noSettings = Optional.of(new CloudException("AWS is on fire"));

    List<Diagnosis> all = examine();

    assertThat(all).extracting(Diagnosis::name).containsExactly(Name.values());
    assertThat(severities(all)).containsEntry(Name.QUOTAS, Severity.WARN);
  }

  @Test
  void withoutARoleForLogsThereIsNoAccessLog() {
    inspection.cloudWatchRole = Optional.empty();

    assertThat(severities(examine())).containsEntry(Name.ACCESS_LOG, Severity.FAIL);
  }

  @Test
  void ownBucketsAreWell() {
    cloud.buckets().createBucket("artifacts", TAGS);

    assertThat(examine())
        .filteredOn(each -> each.name() == Name.BUCKETS)
        .extracting(Diagnosis::seen)
        .containsExactly("artifacts is the product's, page is not there yet");
  }

  @Test
  void anothersBucketIsAFailure() {
    cloud.buckets().createBucket("page", Tags.of("other", "dev"));

    assertThat(severities(examine())).containsEntry(Name.BUCKETS, Severity.FAIL);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1000, OK",
    "64, 1000, OK",
    "65, 1000, WARN",
    "80, 1000, FAIL",
    "0, 10, WARN",
    "0, 11, OK"
  })
  void quotasAreNotUsedUp(long gigabytes, int unreserved, Severity expected) {
    AccountSettings settings =
        new AccountSettings(gigabytes * 1_000_000_000L, 80_000_000_000L, 1000, unreserved);

    assertThat(Resources.quotas(settings).severity()).isEqualTo(expected);
  }

  private List<Diagnosis> examine() {
    return doctor().examine("eu-central-1");
  }

  private Doctor doctor() {
    return new Doctor(
        inspection,
        cloud::buckets,
        cloud::hostedZones,
        account -> needs,
        InstantSource.fixed(FakeInspection.NOW));
  }

  private static Map<Name, Severity> severities(List<Diagnosis> all) {
    return all.stream()
        .collect(java.util.stream.Collectors.toMap(Diagnosis::name, Diagnosis::severity));
  }
}
