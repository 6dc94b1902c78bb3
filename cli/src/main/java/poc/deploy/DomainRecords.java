package poc.deploy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import poc.cloud.Cloud;
import poc.cloud.HostedZone;
import poc.cloud.RecordSet;

/**
 * By what a domain's host is found, as its zone in the account says.
 *
 * @param records those of the types A, AAAA and CNAME
 */
record DomainRecords(HostedZone zone, List<RecordSet> records) {

  private static final Set<String> TYPES = Set.of("A", "AAAA", "CNAME");

  /** Empty if somebody else keeps the domain's DNS. */
  static Optional<DomainRecords> of(Cloud cloud, String domain) {
    return cloud
        .hostedZones()
        .findHostedZone(domain)
        .map(
            zone ->
                new DomainRecords(
                    zone,
                    cloud.hostedZones().listRecordSets(zone.id(), domain).stream()
                        .filter(record -> TYPES.contains(record.type()))
                        .toList()));
  }
}
