package poc.cloud;

import java.util.Optional;

/** Custom domain names of REST APIs, as API Gateway keeps them. */
public interface DomainNames {

  /** The domain name; empty if there is none. */
  Optional<DomainName> getDomainName(String name);

  /**
   * Creates a regional domain name that speaks TLS 1.2 or newer.
   *
   * @throws CloudException if it exists, or the certificate does not hold for it
   */
  void createDomainName(String name, String certificateArn, Tags tags);

  /** Gives the domain name another certificate. */
  void updateCertificate(String name, String certificateArn);

  /** What stands below the base path; empty if nothing does. */
  Optional<BasePathMapping> getBasePathMapping(String domainName, String basePath);

  /** Puts a stage below a base path. */
  void putBasePathMapping(String domainName, BasePathMapping mapping);

  /** Deletes the domain name with what is mapped below it; does nothing if there is none. */
  void deleteDomainName(String name);
}
