package poc.aws;

import java.net.URI;
import java.time.Duration;
import poc.aws.emulator.Moto;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

/** Clients of API Gateway at an endpoint, which retry as the product's do, without its waits. */
record GatewayClients(SdkHttpClient http, ApiGatewayClient client, ApiGatewayClient createOnce)
    implements AutoCloseable {

  private static final BackoffStrategy SOON = BackoffStrategy.fixedDelay(Duration.ofMillis(5));

  static GatewayClients at(URI endpoint) {
    SdkHttpClient http = ApacheHttpClient.builder().maxConnections(32).build();
    return new GatewayClients(
        http,
        client(
            endpoint,
            http,
            DefaultRetryStrategy.standardStrategyBuilder()
                .backoffStrategy(SOON)
                .throttlingBackoffStrategy(SOON)
                .circuitBreakerEnabled(false)
                .build()),
        client(
            endpoint,
            http,
            DefaultRetryStrategy.standardStrategyBuilder()
                .useClientDefaults(false)
                .maxAttempts(3)
                .retryOnException(GatewayClients::throttled)
                .treatAsThrottling(GatewayClients::throttled)
                .backoffStrategy(SOON)
                .throttlingBackoffStrategy(SOON)
                .circuitBreakerEnabled(false)
                .build()));
  }

  @Override
  public void close() {
    client.close();
    createOnce.close();
    http.close();
  }

  private static boolean throttled(Throwable failure) {
    return failure instanceof SdkException sdk && RetryUtils.isThrottlingException(sdk);
  }

  private static ApiGatewayClient client(URI endpoint, SdkHttpClient http, RetryStrategy retry) {
    return ApiGatewayClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(Moto.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
        .overrideConfiguration(config -> config.retryStrategy(retry))
        .httpClient(http)
        .build();
  }
}
