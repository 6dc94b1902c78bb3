package poc.local;

import java.util.Optional;
import poc.cloud.Certificate;
import poc.cloud.Certificates;
import poc.cloud.CloudException;
import poc.cloud.RecordSet;
import poc.cloud.Tags;

/** This machine has no certificates. */
final class NoCertificates implements Certificates {

  @Override
  public Optional<String> findCertificate(String domain) {
    return Optional.empty();
  }

  @Override
  public Optional<Certificate> findCertificate(String domain, Tags tags) {
    return Optional.empty();
  }

  @Override
  public String requestCertificate(String domain, Tags tags) {
    throw none();
  }

  @Override
  public RecordSet validationRecord(String arn) {
    throw none();
  }

  @Override
  public void waitUntilIssued(String arn) {
    throw none();
  }

  @Override
  public void deleteCertificate(String arn) {
    throw none();
  }

  private static CloudException none() {
    return new CloudException("this machine has no certificates");
  }
}
