package poc.deploy;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.HostedZone;
import poc.cloud.RecordSet;
import poc.plan.Action;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Difference;
import poc.plan.Differences;
import poc.plan.Resource;

/**
 * What the DNS says of the page's domain. What points at somebody else is refused: it would take a
 * page off that is none of ours.
 */
final class RecordsPhase implements Phase {

  private final Cloud cloud;
  private final String domain;
  private final Supplier<List<RecordSet>> desired;
  private final Predicate<String> ours;

  /**
   * Of a domain.
   *
   * @param desired what it should say; empty while that is not known
   * @param ours whether a host is the product's
   */
  RecordsPhase(
      Cloud cloud, String domain, Supplier<List<RecordSet>> desired, Predicate<String> ours) {
    this.cloud = cloud;
    this.domain = domain;
    this.desired = desired;
    this.ours = ours;
  }

  @Override
  public List<Change> changes() {
    return DomainRecords.of(cloud, domain).map(this::changes).orElse(List.of());
  }

  private List<Change> changes(DomainRecords found) {
    HostedZone zone = found.zone();
    List<RecordSet> now = found.records();
    List<RecordSet> wanted = desired.get();
    now.stream().filter(record -> !wanted.contains(record)).forEach(this::requireOurs);
    if (!wanted.isEmpty() && Set.copyOf(now).equals(Set.copyOf(wanted))) {
      return List.of();
    }
    List<RecordSet> gone =
        now.stream()
            .filter(record -> wanted.stream().noneMatch(w -> w.type().equals(record.type())))
            .toList();
    return List.of(
        new Change(
            new Resource("dns", domain),
            now.isEmpty() ? Action.CREATE : Action.UPDATE,
            now.isEmpty() || wanted.isEmpty() ? List.of() : differences(now, wanted),
            "in the zone " + zone.name() + ": readers come when all else is there",
            new PutRecords(zone.id(), gone, wanted)));
  }

  private void requireOurs(RecordSet record) {
    if (!ours.test(record.pointsAt())) {
      throw new CloudException(
          "the DNS says %s of %s already: %s. If that is to end, delete this record in Route 53 and run the command again"
              .formatted(record.type(), domain, record.pointsAt()));
    }
  }

  private static List<Difference> differences(List<RecordSet> now, List<RecordSet> wanted) {
    Differences differences = new Differences();
    for (String type : List.of("A", "AAAA", "CNAME")) {
      differences.compare(type, pointsAt(now, type), pointsAt(wanted, type));
    }
    return differences.list();
  }

  private static @Nullable String pointsAt(List<RecordSet> records, String type) {
    return records.stream()
        .filter(record -> record.type().equals(type))
        .map(RecordSet::pointsAt)
        .findFirst()
        .orElse(null);
  }

  /** A CNAME cannot stand beside others: what goes and what comes is one change. */
  private record PutRecords(String zoneId, List<RecordSet> gone, List<RecordSet> wanted)
      implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.hostedZones().changeRecordSets(zoneId, gone, wanted);
    }
  }
}
