package poc.deploy;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import poc.cloud.Cloud;
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
    return DomainRecords.of(cloud, domain)
        .flatMap(
            found -> {
              List<RecordSet> gone =
                  found.records().stream().filter(r -> ours.test(r.pointsAt())).toList();
              return gone.isEmpty()
                  ? Optional.<Change>empty()
                  : Optional.of(
                      Change.delete(
                          new Resource("dns", domain),
                          "points at the product",
                          new DeleteRecords(found.zone().id(), gone)));
            })
        .stream()
        .toList();
  }

  private record DeleteRecords(String zoneId, List<RecordSet> records) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.hostedZones().changeRecordSets(zoneId, records, List.of());
    }
  }
}
