package poc.cloud;

import java.util.Optional;

/** Certificates, as AWS Certificate Manager keeps them in one region. */
public interface Certificates {

  /**
   * The ARN of an issued certificate that holds for a domain, by its own name or a wildcard; the
   * one that ends last, if there are several; empty if there is none.
   */
  Optional<String> findCertificate(String domain);

  /** One for that domain with these tags, in whatever state; empty if there is none. */
  Optional<Certificate> findCertificate(String domain, Tags tags);

  /**
   * Requests a certificate that is validated by DNS.
   *
   * @return its ARN; it is issued once its validation record stands in the DNS
   */
  String requestCertificate(String domain, Tags tags);

  /** The record by which the domain's owner is known: waits until AWS says it. */
  RecordSet validationRecord(String arn);

  /**
   * Waits until the certificate is issued.
   *
   * @throws CloudException if it is not in time, or fails
   */
  void waitUntilIssued(String arn);

  /**
   * Deletes a certificate; does nothing if there is none.
   *
   * @throws CloudException if something shows it
   */
  void deleteCertificate(String arn);
}
