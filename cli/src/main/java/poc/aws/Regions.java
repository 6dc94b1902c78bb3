package poc.aws;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import poc.cloud.CloudException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;

/** Which region is meant. */
final class Regions {

  private Regions() {}

  /**
   * The region given, else that of {@code AWS_REGION}, {@code AWS_DEFAULT_REGION} or the profile.
   */
  static Region choose(Optional<String> profile, Optional<String> region) {
    return region
        .map(Region::of)
        .or(() -> find(() -> new SystemSettingsRegionProvider().getRegion()))
        .or(() -> Optional.ofNullable(System.getenv("AWS_DEFAULT_REGION")).map(Region::of))
        .or(() -> find(() -> new AwsProfileRegionProvider(null, profile.orElse(null)).getRegion()))
        .orElseThrow(
            () ->
                new CloudException(
                    "no AWS region given: name one with --region, in AWS_REGION, or in the profile"
                        + " (aws configure set region eu-central-1); without an account, 'poc up'"
                        + " runs everything on this machine"));
  }

  /** Where the services of all regions of a partition answer. */
  static Region global(Region region) {
    return switch (partition(region)) {
      case "aws" -> Region.AWS_GLOBAL;
      case "aws-cn" -> Region.AWS_CN_GLOBAL;
      case "aws-us-gov" -> Region.AWS_US_GOV_GLOBAL;
      default -> region;
    };
  }

  /** The partition of a region: {@code aws} for one that is not known. */
  static String partition(Region region) {
    return region.metadata() == null ? "aws" : region.metadata().partition().id();
  }

  private static Optional<Region> find(RegionSource source) {
    try {
      return Optional.ofNullable(source.region());
    } catch (SdkClientException e) {
      return Optional.empty();
    }
  }

  private interface RegionSource {
    @Nullable Region region();
  }
}
