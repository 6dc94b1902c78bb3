package poc.aws;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.Account;
import poc.cloud.AccountSettings;
import poc.cloud.Caller;
import poc.cloud.CertificateState;
import poc.cloud.CloudException;
import poc.cloud.Denial;
import poc.cloud.Inspection;
import poc.cloud.PolicyDocument;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsResponse;
import software.amazon.awssdk.services.sts.StsClient;

/** An account of AWS, looked at. */
final class AwsInspection implements Inspection {

  private static final int NOT_FOUND = 404;

  private final Region region;
  private final Supplier<StsClient> sts;
  private final Supplier<IamClient> iam;
  private final Supplier<LambdaClient> lambda;
  private final Supplier<CertificateStates> certificates;
  private final Supplier<CertificateStates> edgeCertificates;
  private final Supplier<ApiGatewayClient> gateway;

  AwsInspection(AwsSession session) {
    this.region = session.region();
    this.sts = new Lazy<>(() -> session.client(StsClient.builder()));
    this.iam = new Lazy<>(() -> session.globalClient(IamClient.builder()));
    this.lambda = new Lazy<>(() -> session.client(LambdaClient.builder()));
    this.certificates =
        new Lazy<>(() -> new CertificateStates(session.client(AcmClient.builder())));
    this.edgeCertificates =
        new Lazy<>(
            () -> new CertificateStates(session.client(AcmClient.builder(), AwsCloud.EDGE_REGION)));
    this.gateway = new Lazy<>(() -> session.client(ApiGatewayClient.builder()));
  }

  @Override
  public Optional<String> regionName() {
    return Optional.ofNullable(region.metadata()).map(metadata -> metadata.description());
  }

  /** A refusal has a date too. */
  @Override
  public Instant date() {
    SdkHttpResponse answer =
        AwsCalls.call(
            "ask AWS for the time",
            () -> {
              try {
                return sts.get()
                    .getCallerIdentity(
                        r ->
                            r.overrideConfiguration(
                                o -> o.credentialsProvider(AnonymousCredentialsProvider.create())))
                    .sdkHttpResponse();
              } catch (AwsServiceException e) {
                if (e.awsErrorDetails() == null || e.awsErrorDetails().sdkHttpResponse() == null) {
                  throw e;
                }
                return e.awsErrorDetails().sdkHttpResponse();
              }
            });
    return answer
        .firstMatchingHeader("Date")
        .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from))
        .orElseThrow(() -> new CloudException("AWS's answer has no date"));
  }

  @Override
  public Caller getCallerIdentity() {
    var caller = AwsCalls.call("ask AWS who is calling", () -> sts.get().getCallerIdentity());
    String partition = caller.arn().split(":", 3)[1];
    return new Caller(caller.arn(), new Account(partition, caller.account(), region.id()));
  }

  @Override
  public String getRoleArn(String roleName) {
    return AwsCalls.call(
        "read the role " + roleName,
        () -> iam.get().getRole(r -> r.roleName(roleName)).role().arn());
  }

  @Override
  public List<Denial> simulatePrincipalPolicy(String principalArn, PolicyDocument needed) {
    return new Simulation(iam.get(), principalArn).denials(needed);
  }

  @Override
  public boolean dryRunUpdateFunctionCode(String functionName) {
    return AwsCalls.find(
            "replace the code of the function " + functionName + " (dry run)",
            NOT_FOUND,
            () ->
                lambda
                    .get()
                    .updateFunctionCode(
                        r ->
                            r.functionName(functionName)
                                .zipFile(SdkBytes.fromByteArrayUnsafe(SmallestZip.bytes()))
                                .dryRun(true)))
        .isPresent();
  }

  @Override
  public AccountSettings getAccountSettings() {
    GetAccountSettingsResponse found =
        AwsCalls.call("ask for the quotas of AWS Lambda", () -> lambda.get().getAccountSettings());
    return new AccountSettings(
        found.accountUsage().totalCodeSize(),
        found.accountLimit().totalCodeSize(),
        found.accountLimit().concurrentExecutions(),
        found.accountLimit().unreservedConcurrentExecutions());
  }

  @Override
  public List<CertificateState> listCertificates(String domain) {
    return certificates.get().list(domain);
  }

  @Override
  public Optional<CertificateState> describeCertificate(String arn) {
    return certificates.get().describe(arn);
  }

  @Override
  public List<CertificateState> listEdgeCertificates(String domain) {
    return edgeCertificates.get().list(domain);
  }

  @Override
  public Optional<CertificateState> describeEdgeCertificate(String arn) {
    return edgeCertificates.get().describe(arn);
  }

  @Override
  public Optional<String> getCloudWatchRole() {
    return Optional.ofNullable(
        AwsCalls.call(
                "ask by which role API Gateway writes logs",
                () -> gateway.get().getAccount(r -> {}))
            .cloudwatchRoleArn());
  }
}
