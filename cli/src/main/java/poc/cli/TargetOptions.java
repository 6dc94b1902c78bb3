package poc.cli;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import poc.aws.AwsSession;
import poc.cloud.CloudException;
import poc.local.LocalCloud;

/** Which cloud is meant. */
final class TargetOptions {

  private static final String ANYWHERE = "us-east-1";
  private static final Set<String> SCHEMES = Set.of("http", "https");

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      defaultValue = "aws",
      description = "aws or local, this machine (default: ${DEFAULT-VALUE})")
  private Target target = Target.aws;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "the profile of ~/.aws/config to use (default: what the AWS CLI would use)")
  private @Nullable String profile;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "the region, such as eu-central-1 (default: what the AWS CLI would use)")
  private @Nullable String region;

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description =
          "send every call there, to something that imitates AWS (default: AWS_ENDPOINT_URL)")
  private @Nullable URI endpoint;

  boolean local() {
    return target == Target.local;
  }

  Venue venue(Project project) {
    return local() ? new LocalVenue(new LocalCloud(project.localFolder())) : aws();
  }

  /** The account that is meant. */
  AwsVenue aws() {
    return new AwsVenue(session());
  }

  AwsSession session() {
    return session(Optional.ofNullable(region));
  }

  /** For what is the same in every region, where none is given. */
  AwsSession sessionAnywhere() {
    return session(Optional.of(ANYWHERE));
  }

  private AwsSession session(Optional<String> where) {
    if (endpoint != null
        && (endpoint.getHost() == null || !SCHEMES.contains(endpoint.getScheme()))) {
      throw Failure.usage(
          "--endpoint-url or AWS_ENDPOINT_URL must be a whole URL such as http://127.0.0.1:5000,"
              + " but is '"
              + endpoint
              + "'");
    }
    try {
      return new AwsSession(Optional.ofNullable(profile), where, Optional.ofNullable(endpoint));
    } catch (CloudException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }
}
