package poc.local;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import poc.cloud.CacheBehavior;
import poc.cloud.CloudException;
import poc.cloud.DistributionConfig;
import poc.cloud.Origin;
import poc.cloud.Origin.BucketAccess.Control;
import poc.local.edge.KnownPolicies;

/** What Amazon CloudFront refuses, and what the edges of this machine do not know. */
record DistributionRules(LocalDistributionParts parts) {

  private static final Pattern FUNCTION_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int LONGEST_FUNCTION = 10 * 1024;

  /** Any printable ASCII but what cannot stand in a URL unescaped. */
  private static final Pattern PATH = Pattern.compile("/[!-~]*");

  void check(DistributionConfig config) {
    if (config.behaviors().isEmpty() || !last(config).pathPattern().equals(CacheBehavior.REST)) {
      throw refused("its last behavior must be for " + CacheBehavior.REST);
    }
    if (!config.aliases().isEmpty() && config.certificate().isEmpty()) {
      throw refused("names of one's own need a certificate");
    }
    config.behaviors().forEach(behavior -> check(config, behavior));
    for (Origin origin : config.origins()) {
      if (origin.access().orElse(null) instanceof Control control
          && !parts.hasOriginAccessControl(control.originAccessControlId())) {
        throw refused("there is no origin access control " + control.originAccessControlId());
      }
    }
  }

  private void check(DistributionConfig config, CacheBehavior behavior) {
    if (config.origins().stream().noneMatch(o -> o.id().equals(behavior.originId()))) {
      throw refused("there is no origin " + behavior.originId());
    }
    Optional<String> unknown =
        KnownPolicies.unknown(behavior.cachePolicy(), behavior.originRequestPolicy());
    if (unknown.isPresent()) {
      throw refused("there is no policy " + unknown.get() + " on this machine");
    }
    behavior
        .responseHeadersPolicy()
        .filter(id -> parts.responseHeadersPolicy(id).isEmpty())
        .ifPresent(
            id -> {
              throw refused("there is no response headers policy " + id);
            });
    behavior
        .viewerRequest()
        .filter(arn -> parts.function(arn).isEmpty())
        .ifPresent(
            arn -> {
              throw refused("there is no function " + arn);
            });
  }

  static void checkPaths(List<String> paths) {
    if (paths.isEmpty() || paths.size() > 3_000) {
      throw new CloudException("An invalidation has 1 to 3,000 paths, but not " + paths.size());
    }
    for (String path : paths) {
      int star = path.indexOf('*');
      if (!PATH.matcher(path).matches() || (star >= 0 && star < path.length() - 1)) {
        throw new CloudException(
            "Cannot invalidate '"
                + path
                + "': a path begins with a slash, is percent-encoded, and has * at its end alone");
      }
    }
  }

  static void checkFunction(String name, String code) {
    if (!FUNCTION_NAME.matcher(name).matches()) {
      throw new CloudException(
          "Cannot make function '"
              + name
              + "': its name has 1 to 64 letters, digits, hyphens and underscores");
    }
    if (code.isEmpty() || code.length() > LONGEST_FUNCTION) {
      throw new CloudException(
          "Cannot make function %s: its code has 1 to %d characters, but not %d"
              .formatted(name, LONGEST_FUNCTION, code.length()));
    }
  }

  private static CacheBehavior last(DistributionConfig config) {
    return config.behaviors().get(config.behaviors().size() - 1);
  }

  private static CloudException refused(String why) {
    return new CloudException("Cannot save the distribution: " + why);
  }
}
