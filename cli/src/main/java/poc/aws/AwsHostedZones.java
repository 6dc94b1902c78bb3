package poc.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import poc.cloud.HostedZone;
import poc.cloud.HostedZones;
import poc.cloud.RecordSet;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ChangeStatus;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;
import software.amazon.awssdk.services.route53.model.PriorRequestNotCompleteException;

/** Zones of Route 53. */
final class AwsHostedZones implements HostedZones {

  /** Name servers take about a minute. */
  private static final Backoff NAME_SERVERS =
      new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(10));

  private final Route53Client client;
  private final Patience patience = Patience.ofSeconds(120);

  AwsHostedZones(Route53Client client) {
    this.client = client;
  }

  @Override
  public Optional<HostedZone> findHostedZone(String name) {
    return AwsCalls.call(
        "look for the hosted zone of " + name,
        () ->
            client.listHostedZonesPaginator().hostedZones().stream()
                .filter(zone -> !Boolean.TRUE.equals(zone.config().privateZone()))
                .map(
                    zone ->
                        new HostedZone(
                            zone.id().replace("/hostedzone/", ""), RecordSets.name(zone.name())))
                .filter(zone -> name.equals(zone.name()) || name.endsWith("." + zone.name()))
                .max(Comparator.comparingInt(zone -> zone.name().length())));
  }

  /** Route 53 lists what comes after a name too. */
  @Override
  public List<RecordSet> listRecordSets(String zoneId, String name) {
    return AwsCalls.call(
        "list what the hosted zone %s says of %s".formatted(zoneId, name),
        () ->
            client
                .listResourceRecordSetsPaginator(r -> r.hostedZoneId(zoneId).startRecordName(name))
                .stream()
                .flatMap(page -> page.resourceRecordSets().stream())
                .map(RecordSets::read)
                .takeWhile(found -> found.name().equals(name))
                .toList());
  }

  @Override
  public void changeRecordSets(String zoneId, List<RecordSet> deleted, List<RecordSet> written) {
    List<Change> changes = new ArrayList<>();
    deleted.forEach(record -> changes.add(change(ChangeAction.DELETE, record)));
    written.forEach(record -> changes.add(change(ChangeAction.UPSERT, record)));
    String attempt =
        "change what the hosted zone %s says of %s"
            .formatted(
                zoneId,
                String.join(
                    ", ",
                    Stream.of(deleted, written)
                        .flatMap(List::stream)
                        .map(RecordSet::name)
                        .distinct()
                        .toList()));
    String id =
        AwsCalls.call(
            attempt,
            () -> {
              try {
                return send(zoneId, changes);
              } catch (InvalidChangeBatchException e) {
                return alreadyDone(zoneId, deleted, written).orElseThrow(() -> e);
              }
            });
    if (!id.isEmpty()) {
      NAME_SERVERS.until(
          "the name servers of the hosted zone " + zoneId + " do not know the change after 10 min",
          () ->
              AwsCalls.call(
                  attempt,
                  () ->
                      Optional.of(client.getChange(r -> r.id(id)).changeInfo())
                          .filter(info -> info.status() == ChangeStatus.INSYNC)));
    }
  }

  private String send(String zoneId, List<Change> changes) {
    return patience.whilePassing(
        PriorRequestNotCompleteException.class::isInstance,
        () ->
            client
                .changeResourceRecordSets(
                    r -> r.hostedZoneId(zoneId).changeBatch(b -> b.changes(changes)))
                .changeInfo()
                .id()
                .replace("/change/", ""));
  }

  /**
   * The answer to a first try may have been lost; then the second finds nothing to delete. What is
   * written is written again, so that there is a change to wait for.
   */
  private Optional<String> alreadyDone(
      String zoneId, List<RecordSet> deleted, List<RecordSet> written) {
    boolean gone = deleted.stream().noneMatch(d -> listRecordSets(zoneId, d.name()).contains(d));
    boolean there = written.stream().allMatch(w -> listRecordSets(zoneId, w.name()).contains(w));
    if (deleted.isEmpty() || !gone || !there) {
      return Optional.empty();
    }
    return Optional.of(
        written.isEmpty()
            ? ""
            : send(zoneId, written.stream().map(w -> change(ChangeAction.UPSERT, w)).toList()));
  }

  private static Change change(ChangeAction action, RecordSet record) {
    return Change.builder().action(action).resourceRecordSet(RecordSets.write(record)).build();
  }
}
