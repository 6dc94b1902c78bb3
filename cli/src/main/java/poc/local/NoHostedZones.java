package poc.local;

import java.util.List;
import java.util.Optional;
import poc.cloud.CloudException;
import poc.cloud.HostedZone;
import poc.cloud.HostedZones;
import poc.cloud.RecordSet;

/** No zone of the DNS is kept on this machine. */
final class NoHostedZones implements HostedZones {

  @Override
  public Optional<HostedZone> findHostedZone(String name) {
    return Optional.empty();
  }

  @Override
  public List<RecordSet> listRecordSets(String zoneId, String name) {
    throw none();
  }

  @Override
  public void changeRecordSets(String zoneId, List<RecordSet> deleted, List<RecordSet> written) {
    throw none();
  }

  private static CloudException none() {
    return new CloudException("no zone of the DNS is kept on this machine");
  }
}
