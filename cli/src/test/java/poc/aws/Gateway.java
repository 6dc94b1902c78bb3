package poc.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.aws.emulator.Moto;
import poc.cloud.Account;
import poc.cloud.Buckets;
import poc.cloud.Certificates;
import poc.cloud.Cloud;
import poc.cloud.DistributionParts;
import poc.cloud.Distributions;
import poc.cloud.Functions;
import poc.cloud.HostedZones;
import poc.cloud.LogGroups;
import poc.cloud.Roles;

/** API Gateway, as the emulator has it: empty before each test, and nothing else of AWS. */
final class Gateway implements Cloud, BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  private static final Account ACCOUNT = new Account("aws", Moto.ACCOUNT, Moto.REGION);

  private final List<Duration> waits = new ArrayList<>();
  private final Patience patience = new Patience(Duration.ofSeconds(90), waits::add);
  private @Nullable AwsFront front;
  private @Nullable GatewayClients clients;

  @Override
  public void beforeAll(ExtensionContext context) {
    front = AwsFront.start(Moto.endpoint());
    clients = GatewayClients.at(front.endpoint());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    front().reset();
    waits.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    clients().close();
    front().close();
  }

  AwsFront front() {
    return Objects.requireNonNull(front);
  }

  GatewayClients clients() {
    return Objects.requireNonNull(clients);
  }

  /** For how long it would have been waited. */
  List<Duration> waits() {
    return List.copyOf(waits);
  }

  /** The operations of the calls that changed something, in order. */
  List<String> changes() {
    return front().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(Call::operation)
        .toList();
  }

  List<Call> calls(String operation) {
    return front().calls().stream().filter(call -> call.operation().equals(operation)).toList();
  }

  @Override
  public Account account() {
    return ACCOUNT;
  }

  @Override
  public AwsRestApis restApis() {
    return new AwsRestApis(clients().client(), clients().createOnce(), this::account, patience);
  }

  @Override
  public AwsMethodResponses methodResponses() {
    return new AwsMethodResponses(clients().client());
  }

  @Override
  public AwsUsagePlans usagePlans() {
    return new AwsUsagePlans(clients().client(), clients().createOnce(), patience);
  }

  @Override
  public AwsDomainNames domainNames() {
    return new AwsDomainNames(clients().client(), clients().createOnce(), patience);
  }

  @Override
  public Certificates certificates() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Certificates edgeCertificates() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Distributions distributions() {
    throw new UnsupportedOperationException();
  }

  @Override
  public DistributionParts distributionParts() {
    throw new UnsupportedOperationException();
  }

  @Override
  public HostedZones hostedZones() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Functions functions() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Buckets buckets() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Roles roles() {
    throw new UnsupportedOperationException();
  }

  @Override
  public LogGroups logGroups() {
    throw new UnsupportedOperationException();
  }
}
