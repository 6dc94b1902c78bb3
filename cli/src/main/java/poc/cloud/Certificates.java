package poc.cloud;

import java.util.Optional;

/** Certificates, as AWS Certificate Manager keeps them. */
public interface Certificates {

  /**
   * The ARN of an issued certificate that holds for a domain, by its own name or a wildcard; the
   * one that ends last, if there are several; empty if there is none.
   */
  Optional<String> findCertificate(String domain);
}
