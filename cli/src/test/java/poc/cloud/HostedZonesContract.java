package poc.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link HostedZones} must do on a target that has them. */
public abstract class HostedZonesContract {

  private static final String NAME = "www.shop.example.com";
  private static final RecordSet OLD = RecordSet.cname(NAME, "old.example.net");
  private static final RecordSet NEXT = RecordSet.cname(NAME, "next.example.net");

  private HostedZones zones;

  /** An account whose zones have these names. */
  protected abstract Cloud withZones(String... names);

  @BeforeEach
  void account() {
    zones = withZones("example.com", "shop.example.com").hostedZones();
  }

  @Test
  void theNarrowestZoneHoldsAName() {
    assertThat(zone(NAME).name()).isEqualTo("shop.example.com");
    assertThat(zone("shop.example.com").name()).isEqualTo("shop.example.com");
    assertThat(zone("workshop.example.com").name()).isEqualTo("example.com");
    assertThat(zones.findHostedZone("example.org")).isEmpty();
    assertThat(zones.findHostedZone("com")).isEmpty();
  }

  @Test
  void whatIsWrittenStandsThereUnderItsNameAlone() {
    RecordSet text =
        new RecordSet(NAME, "TXT", new RecordSet.Target.Values(60, List.of("\"a b\"")));
    write(OLD);
    write(new RecordSet("a." + NAME, "A", new RecordSet.Target.Values(60, List.of("192.0.2.1"))));
    assertThat(records()).containsExactly(OLD);

    zones.changeRecordSets(id(), List.of(OLD), List.of(text));

    assertThat(records()).containsExactly(text);
  }

  @Test
  void writingReplacesTheSameNameAndType() {
    write(OLD);
    write(NEXT);

    assertThat(records()).containsExactly(NEXT);
  }

  @Test
  void aliasesAreReadAsWritten() {
    RecordSet alias = RecordSet.alias(NAME, "A", "Z2FDTNDATAQYW2", "d1.cloudfront.net");
    write(alias);

    assertThat(records()).containsExactly(alias);
  }

  @Test
  void allOrNothing() {
    write(OLD);

    assertThatExceptionOfType(CloudException.class)
        .isThrownBy(() -> zones.changeRecordSets(id(), List.of(NEXT), List.of(other())));
    assertThat(records()).containsExactly(OLD);
  }

  private static RecordSet other() {
    return new RecordSet("b." + NAME, "A", new RecordSet.Target.Values(60, List.of("192.0.2.1")));
  }

  private void write(RecordSet record) {
    zones.changeRecordSets(id(), List.of(), List.of(record));
  }

  private List<RecordSet> records() {
    return zones.listRecordSets(id(), NAME);
  }

  private String id() {
    return zone(NAME).id();
  }

  private HostedZone zone(String name) {
    return zones.findHostedZone(name).orElseThrow();
  }
}
