package poc.aws;

import java.time.Clock;
import poc.cloud.Account;
import poc.cloud.Buckets;
import poc.cloud.Certificates;
import poc.cloud.Cloud;
import poc.cloud.DistributionParts;
import poc.cloud.Distributions;
import poc.cloud.DomainNames;
import poc.cloud.Functions;
import poc.cloud.HostedZones;
import poc.cloud.Inspection;
import poc.cloud.LogGroups;
import poc.cloud.MethodResponses;
import poc.cloud.RestApis;
import poc.cloud.Roles;
import poc.cloud.UsagePlans;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.s3.S3Client;

/** An account of AWS in one region. Clients are made when they are first needed. */
public final class AwsCloud implements Cloud {

  /** Where CloudFront looks for certificates. */
  static final String EDGE_REGION = "us-east-1";

  private final Lazy<Account> account;
  private final Lazy<Functions> functions;
  private final Lazy<RestApis> restApis;
  private final Lazy<MethodResponses> methodResponses;
  private final Lazy<UsagePlans> usagePlans;
  private final Lazy<DomainNames> domainNames;
  private final Lazy<Certificates> certificates;
  private final Lazy<Certificates> edgeCertificates;
  private final Lazy<Distributions> distributions;
  private final Lazy<DistributionParts> distributionParts;
  private final Lazy<HostedZones> hostedZones;
  private final Lazy<Buckets> buckets;
  private final Lazy<Roles> roles;
  private final Lazy<LogGroups> logGroups;
  private final Lazy<Inspection> inspection;

  public AwsCloud(AwsSession session) {
    account = new Lazy<>(() -> CallerIdentity.account(session));
    inspection = new Lazy<>(() -> new AwsInspection(session));
    buckets = new Lazy<>(() -> new AwsBuckets(s3(session), account));
    functions =
        new Lazy<>(
            () -> new AwsFunctions(session.client(LambdaClient.builder()), account, buckets.get()));
    Lazy<ApiGatewayClient> gateway = new Lazy<>(() -> session.client(ApiGatewayClient.builder()));
    Lazy<ApiGatewayClient> createOnce =
        new Lazy<>(() -> session.createOnce(ApiGatewayClient.builder()));
    restApis = new Lazy<>(() -> new AwsRestApis(gateway.get(), createOnce.get(), account));
    methodResponses = new Lazy<>(() -> new AwsMethodResponses(gateway.get()));
    usagePlans = new Lazy<>(() -> new AwsUsagePlans(gateway.get(), createOnce.get()));
    domainNames = new Lazy<>(() -> new AwsDomainNames(gateway.get(), createOnce.get()));
    certificates = new Lazy<>(() -> new AwsCertificates(session.client(AcmClient.builder())));
    edgeCertificates =
        new Lazy<>(() -> new AwsCertificates(session.client(AcmClient.builder(), EDGE_REGION)));
    Lazy<CloudFrontClient> cloudFront =
        new Lazy<>(() -> session.globalClient(CloudFrontClient.builder()));
    distributions = new Lazy<>(() -> new AwsDistributions(cloudFront.get()));
    distributionParts =
        new Lazy<>(
            () ->
                new AwsDistributionParts(
                    cloudFront.get(), () -> account.get().edgeFunctionArn("")));
    hostedZones =
        new Lazy<>(() -> new AwsHostedZones(session.globalClient(Route53Client.builder())));
    roles = new Lazy<>(() -> new AwsRoles(session.globalClient(IamClient.builder())));
    logGroups =
        new Lazy<>(
            () ->
                new AwsLogGroups(
                    session.client(CloudWatchLogsClient.builder()), Clock.systemUTC()));
  }

  /** Asked of AWS once. */
  @Override
  public Account account() {
    return account.get();
  }

  @Override
  public Functions functions() {
    return functions.get();
  }

  @Override
  public RestApis restApis() {
    return restApis.get();
  }

  @Override
  public MethodResponses methodResponses() {
    return methodResponses.get();
  }

  @Override
  public UsagePlans usagePlans() {
    return usagePlans.get();
  }

  @Override
  public DomainNames domainNames() {
    return domainNames.get();
  }

  @Override
  public Certificates certificates() {
    return certificates.get();
  }

  @Override
  public Certificates edgeCertificates() {
    return edgeCertificates.get();
  }

  @Override
  public Distributions distributions() {
    return distributions.get();
  }

  @Override
  public DistributionParts distributionParts() {
    return distributionParts.get();
  }

  @Override
  public HostedZones hostedZones() {
    return hostedZones.get();
  }

  @Override
  public Buckets buckets() {
    return buckets.get();
  }

  @Override
  public Roles roles() {
    return roles.get();
  }

  @Override
  public LogGroups logGroups() {
    return logGroups.get();
  }

  /** Questions about the account itself. */
  public Inspection inspection() {
    return inspection.get();
  }

  /** Bodies go as they are: each comes with its checksum, so no chunk needs one of its own. */
  private static S3Client s3(AwsSession session) {
    return session.client(
        S3Client.builder()
            .forcePathStyle(session.endpoint().isPresent())
            .disableS3ExpressSessionAuth(true)
            .serviceConfiguration(c -> c.chunkedEncodingEnabled(false)));
  }
}
