package poc.deploy;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import poc.cloud.Cloud;
import poc.cloud.HostedZone;
import poc.cloud.RecordSet;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Resource;

/** Takes out of the DNS what points at the product. */
final class RecordsDeletion implements Phase {

  private final Cloud cloud;
  private final String domain;
  private final Predicate<String> ours;

  RecordsDeletion(Cloud cloud, String domain, Predicate<String> ours) {
    this.cloud = cloud;
    this.domain = domain;
    this.ours = ours;
  }

  @Override
  public List<Change> changes() {
    Optional<HostedZone> zone = cloud.hostedZones().findHostedZone(domain);
    if (zone.isEmpty()) {
      return List.of();
    }
    List<RecordSet> records =
        cloud.hostedZones().listRecordSets(zone.get().id(), domain).stream()
            .filter(record -> RecordsPhase.TYPES.contains(record.type()))
            .filter(record -> ours.test(record.pointsAt()))
            .toList();
    return records.isEmpty()
        ? List.of()
        : List.of(
            Change.delete(
                new Resource("dns", domain),
                "points at the product",
                new DeleteRecords(zone.get().id(), records)));
  }

  private record DeleteRecords(String zoneId, List<RecordSet> records) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.hostedZones().changeRecordSets(zoneId, records, List.of());
    }
  }
}
