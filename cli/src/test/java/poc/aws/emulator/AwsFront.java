package poc.aws.emulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * AWS's API as moto has it, held to the rules of AWS that moto does not know, and made to fail
 * where a test says so. Every call is written down.
 */
public final class AwsFront implements AutoCloseable {

  private static final int THREADS = 48;

  private final URI moto;
  private final Backend backend;
  private final Journal journal = new Journal();
  private final Faults faults = new Faults();
  private final AtomicBoolean smallPages = new AtomicBoolean();
  private final Traffic traffic;
  private volatile Deployments deployments;
  private volatile AliasTargets aliasTargets;
  private final WireMockServer server;

  private AwsFront(URI moto) {
    this.moto = moto;
    this.backend = new Backend(moto);
    this.deployments = new Deployments(backend);
    this.aliasTargets = new AliasTargets(backend);
    this.traffic = new Traffic(journal, faults, rules());
    this.server =
        new WireMockServer(
            WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .containerThreads(THREADS)
                .maxHttpClientConnections(THREADS)
                .gzipDisabled(true)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .extensions(traffic));
  }

  public static AwsFront start(URI moto) {
    AwsFront front = new AwsFront(moto);
    front.server.start();
    front.server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .willReturn(WireMock.aResponse().proxiedFrom(moto.toString())));
    return front;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Every call since the last {@link #clear}, in the order of arrival. */
  public List<Call> calls() {
    return journal.calls();
  }

  /** Forgets calls, faults and hooks; the next call is number 1. Resources stay. */
  public void clear() {
    journal.clear();
    faults.clear();
    smallPages.set(false);
  }

  /** Clears, and forgets every resource, here and in moto. */
  public void reset() {
    clear();
    Moto.reset(moto);
    deployments = new Deployments(backend);
    aliasTargets = new AliasTargets(backend);
    traffic.hold(rules());
  }

  /** Every definition that a stage ever served, in order. */
  public List<String> served() {
    return deployments.served();
  }

  /** The code and the settings that an alias ever pointed at, in order. */
  public List<String> aliased() {
    return aliasTargets.all();
  }

  public void faultAt(int callNumber, Fault fault) {
    faults.at(callNumber, fault);
  }

  /** Whether every call came for which {@link #faultAt} was set. */
  public boolean struck() {
    return faults.struck();
  }

  /** The next calls of an operation go wrong, as many as told. */
  public void fault(String operation, Fault fault, int times) {
    faults.of(operation, fault, times);
  }

  /**
   * Runs an action in the midst of a call. A call whose caller dies before it is still done, as AWS
   * would do it, unless it is to be {@link Fault#DROPPED} besides.
   */
  public void onCall(int callNumber, When when, Runnable action) {
    faults.on(callNumber, when, action);
  }

  /** API Gateway's lists come in pages of two, until the front is cleared. */
  public void smallPages() {
    smallPages.set(true);
  }

  @Override
  public void close() {
    server.stop();
  }

  private List<Rule> rules() {
    Revisions revisions = new Revisions();
    DnsChanges dns = new DnsChanges();
    Certificates certificates = new Certificates(dns);
    return List.of(
        dns,
        certificates,
        new CloudFront(certificates),
        new BucketOwner(),
        new PublicBuckets(backend),
        new NewBuckets(backend),
        new CodeObjects(backend),
        new Architectures(),
        new NewRoles(),
        new FunctionStates(revisions),
        revisions,
        new PublishedCode(backend),
        new FunctionPolicies(backend, revisions),
        new GatewayReferences(backend),
        new GatewayAbsences(backend),
        new GatewayConflicts(backend),
        new IntegrationResponses(backend),
        new AbsentParts(backend),
        new CompleteMethods(backend),
        deployments,
        aliasTargets,
        new ActiveDeployments(backend),
        new MethodPatches(backend),
        new GatewayPatches(backend),
        new Pages(smallPages::get));
  }
}
