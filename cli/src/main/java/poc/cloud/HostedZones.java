package poc.cloud;

import java.util.List;
import java.util.Optional;

/** Zones of the DNS and what stands in them, as Amazon Route 53 keeps them. */
public interface HostedZones {

  /**
   * The public zone of the account that a name stands in, the narrowest; empty if there is none.
   */
  Optional<HostedZone> findHostedZone(String name);

  /** Every record set of exactly that name. */
  List<RecordSet> listRecordSets(String zoneId, String name);

  /**
   * Deletes and writes record sets, all or none of them, and waits until every name server knows.
   *
   * @param deleted as they stand there; one that does not is refused
   * @param written in place of those of the same name and type
   */
  void changeRecordSets(String zoneId, List<RecordSet> deleted, List<RecordSet> written);
}
