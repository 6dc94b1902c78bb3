package poc.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import poc.cloud.Account;
import poc.cloud.CloudException;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * How AWS is reached: as whom, where, and through which connections. Credentials come from the
 * profile if one is given, else from where the SDK looks for them: environment, profile, single
 * sign-on, web identity, container, instance.
 */
public final class AwsSession implements AutoCloseable {

  /** More than the engine asks side by side. */
  private static final int CONNECTIONS = 32;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** CreateFunction takes its time to read a large package. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

  private final Region region;
  private final Optional<URI> endpoint;
  private final Lazy<SdkHttpClient> http =
      new Lazy<>(
          () ->
              ApacheHttpClient.builder()
                  .maxConnections(CONNECTIONS)
                  .connectionTimeout(CONNECT_TIMEOUT)
                  .connectionAcquisitionTimeout(READ_TIMEOUT)
                  .socketTimeout(READ_TIMEOUT)
                  .tcpKeepAlive(true)
                  .expectContinueEnabled(false)
                  .build());
  private final Lazy<AwsCredentialsProvider> credentials;
  private final CallCounter counter = new CallCounter();

  /**
   * Nothing is asked of AWS yet.
   *
   * @param profile of {@code ~/.aws/config} and {@code ~/.aws/credentials}
   * @param region such as {@code eu-central-1}; {@code AWS_REGION} or the profile's if empty
   * @param endpoint in place of AWS's own, for every service
   * @throws CloudException if no region is given anywhere
   */
  public AwsSession(Optional<String> profile, Optional<String> region, Optional<URI> endpoint) {
    this.region = Regions.choose(profile, region);
    this.endpoint = endpoint;
    this.credentials =
        new Lazy<>(
            () ->
                profile
                    .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                    .orElseGet(() -> DefaultCredentialsProvider.builder().build()));
  }

  /** How many requests went out so far, repeated ones included. */
  public int calls() {
    return counter.calls();
  }

  /** What stands in for AWS; empty for AWS itself. */
  public Optional<URI> endpoint() {
    return endpoint;
  }

  /** Such as {@code eu-central-1}. */
  public String regionId() {
    return region.id();
  }

  /**
   * An account in this region, of which nothing is asked.
   *
   * @param id twelve digits
   */
  public Account account(String id) {
    return new Account(Regions.partition(region), id, region.id());
  }

  @Override
  public void close() {
    if (http.isMade()) {
      http.get().close();
    }
  }

  Region region() {
    return region;
  }

  /** A client that tries again where that may help. */
  <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
    return client(builder, region, Retries.standard());
  }

  /** A client that asks in another region. */
  <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, String regionId) {
    return client(builder, Region.of(regionId), Retries.standard());
  }

  /** A client of a service that is one for all regions. */
  <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C globalClient(B builder) {
    return client(builder, Regions.global(region), Retries.standard());
  }

  /** A client that never asks twice for what may have been done already. */
  <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C createOnce(B builder) {
    return client(builder, region, Retries.throttlingOnly());
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, Region where, RetryStrategy retries) {
    endpoint.ifPresent(builder::endpointOverride);
    return builder
        .httpClient(http.get())
        .region(where)
        .credentialsProvider(credentials.get())
        .overrideConfiguration(o -> o.retryStrategy(retries).addExecutionInterceptor(counter))
        .build();
  }
}
