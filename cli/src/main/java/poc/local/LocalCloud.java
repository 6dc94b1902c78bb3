package poc.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import poc.cloud.Account;
import poc.cloud.Certificates;
import poc.cloud.Cloud;
import poc.cloud.HostedZones;
import poc.local.edge.Edges;
import poc.local.gateway.Apis;

/**
 * The cloud in a folder of this machine. The folder is made by the first write. Several processes
 * may use it at once; within a process, open it once and share the object, which is thread safe.
 */
public final class LocalCloud implements Cloud {

  static final Account ACCOUNT = new Account("aws", "000000000000", "local");

  private final Folder folder;
  private final LocalBuckets buckets;
  private final LocalFunctions functions;
  private final LocalRestApis restApis;
  private final LocalMethodResponses methodResponses;
  private final LocalUsagePlans usagePlans;
  private final LocalDomainNames domainNames;
  private final LocalDistributionParts distributionParts;
  private final LocalDistributions distributions;
  private final LocalRoles roles;
  private final LocalLogGroups logGroups;

  /** The cloud in the folder {@code root}. */
  public LocalCloud(Path root) {
    this(root, new SecureRandom(), Ports.upwards());
  }

  /**
   * With a choice of what ids, key values and ports are made of.
   *
   * @param random draws ids and key values
   * @param ports chooses the port of a new resource
   */
  public LocalCloud(Path root, RandomGenerator random, Ports ports) {
    folder = new Folder(root);
    Ids ids = new Ids(random);
    PortBook book = new PortBook(folder, ports);
    buckets = new LocalBuckets(folder, book);
    functions = new LocalFunctions(folder, buckets);
    restApis = new LocalRestApis(folder, book, ids);
    methodResponses = new LocalMethodResponses(restApis);
    usagePlans = new LocalUsagePlans(folder, restApis, ids);
    domainNames = new LocalDomainNames();
    distributionParts = new LocalDistributionParts(folder, ids);
    distributions =
        new LocalDistributions(folder, book, ids, new DistributionRules(distributionParts));
    roles = new LocalRoles(folder);
    logGroups = new LocalLogGroups(folder, functions);
  }

  /** Where the state is kept, absolute. */
  public Path root() {
    return folder.root();
  }

  @Override
  public Account account() {
    return ACCOUNT;
  }

  @Override
  public LocalFunctions functions() {
    return functions;
  }

  @Override
  public LocalRestApis restApis() {
    return restApis;
  }

  @Override
  public LocalMethodResponses methodResponses() {
    return methodResponses;
  }

  @Override
  public LocalUsagePlans usagePlans() {
    return usagePlans;
  }

  @Override
  public LocalDomainNames domainNames() {
    return domainNames;
  }

  /** This machine has no certificates. */
  @Override
  public Certificates certificates() {
    return new NoCertificates();
  }

  @Override
  public Certificates edgeCertificates() {
    return new NoCertificates();
  }

  @Override
  public LocalDistributions distributions() {
    return distributions;
  }

  @Override
  public LocalDistributionParts distributionParts() {
    return distributionParts;
  }

  /** No zone of the DNS is kept on this machine. */
  @Override
  public HostedZones hostedZones() {
    return new NoHostedZones();
  }

  @Override
  public LocalBuckets buckets() {
    return buckets;
  }

  @Override
  public LocalRoles roles() {
    return roles;
  }

  @Override
  public LocalLogGroups logGroups() {
    return logGroups;
  }

  /** What a gateway on this machine serves. */
  public Apis apis() {
    return new LocalApis(folder, restApis, usagePlans);
  }

  /** What edges on this machine answer by. */
  public Edges edges() {
    return new LocalEdges(folder, distributions, distributionParts, buckets);
  }

  /** Where the certificate of this machine's edges is kept. */
  public Path tls() {
    return folder.at("tls");
  }

  /**
   * Runs a section while no other process writes into this folder; it may read and write freely, by
   * several threads too.
   */
  public <T> T alone(Supplier<T> section) {
    return folder.alone(section);
  }

  /**
   * Takes the right to serve this folder; close it to give it back.
   *
   * @throws AlreadyServedException if a process has it
   */
  public ServerClaim claim() {
    return ServerClaim.take(folder);
  }

  /** The id of the process that serves this folder; empty if none does. */
  public OptionalLong servedBy() {
    return ServerClaim.holder(folder);
  }
}
