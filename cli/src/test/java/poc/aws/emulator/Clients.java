package poc.aws.emulator;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** The SDK's plain clients at an endpoint. They never retry, so a test sees each answer. */
record Clients(URI endpoint, SdkHttpClient http) implements AutoCloseable {

  static Clients at(URI endpoint) {
    return new Clients(endpoint, ApacheHttpClient.builder().maxConnections(32).build());
  }

  @Override
  public void close() {
    http.close();
  }

  LambdaClient lambda() {
    return built(LambdaClient.builder());
  }

  S3Client s3() {
    return built(S3Client.builder().forcePathStyle(true));
  }

  ApiGatewayClient apiGateway() {
    return built(ApiGatewayClient.builder());
  }

  CloudFrontClient cloudFront() {
    return built(CloudFrontClient.builder());
  }

  Route53Client route53() {
    return built(Route53Client.builder());
  }

  IamClient iam() {
    return built(IamClient.builder());
  }

  StsClient sts() {
    return built(StsClient.builder());
  }

  CloudWatchLogsClient logs() {
    return built(CloudWatchLogsClient.builder());
  }

  AcmClient acm() {
    return built(AcmClient.builder());
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C built(B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(Moto.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
        .overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .httpClient(http)
        .build();
  }
}
