package poc.local;

import java.util.Optional;
import poc.cloud.BasePathMapping;
import poc.cloud.CloudException;
import poc.cloud.DomainName;
import poc.cloud.DomainNames;
import poc.cloud.Tags;

/** This machine answers on loopback alone: there are no domain names, and none can be made. */
public final class LocalDomainNames implements DomainNames {

  LocalDomainNames() {}

  @Override
  public Optional<DomainName> getDomainName(String name) {
    return Optional.empty();
  }

  @Override
  public void createDomainName(String name, String certificateArn, Tags tags) {
    throw none(name);
  }

  @Override
  public void updateCertificate(String name, String certificateArn) {
    throw none(name);
  }

  @Override
  public Optional<BasePathMapping> getBasePathMapping(String domainName, String basePath) {
    return Optional.empty();
  }

  @Override
  public void putBasePathMapping(String domainName, BasePathMapping mapping) {
    throw none(domainName);
  }

  @Override
  public void deleteDomainName(String name) {
    throw none(name);
  }

  private static CloudException none(String name) {
    return new CloudException("this machine cannot answer for the domain name " + name);
  }
}
