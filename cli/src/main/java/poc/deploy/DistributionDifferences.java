package poc.deploy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import poc.cloud.CacheBehavior;
import poc.cloud.DistributionConfig;
import poc.cloud.Origin;
import poc.plan.Difference;
import poc.plan.Differences;

/** Where two configurations of a distribution differ, by field. */
final class DistributionDifferences {

  private DistributionDifferences() {}

  static List<Difference> between(DistributionConfig now, DistributionConfig desired) {
    Differences differences =
        new Differences()
            .compare("comment", now.comment(), desired.comment())
            .compare("enabled", now.enabled(), desired.enabled())
            .compare("aliases", now.aliases(), desired.aliases())
            .compare(
                "certificate", now.certificate().orElse(null), desired.certificate().orElse(null))
            .compare("http version", now.httpVersion(), desired.httpVersion())
            .compare("ipv6", now.ipv6(), desired.ipv6())
            .compare("price class", now.priceClass(), desired.priceClass())
            .compare("root object", now.rootObject(), desired.rootObject())
            .compare("error pages", now.errorPages(), desired.errorPages())
            .compare("origin", origins(now), origins(desired))
            .compare("behavior", behaviors(now), behaviors(desired));
    if (!secrets(now).equals(secrets(desired))) {
      differences.compare("origin.api key", "(another)", "(the API's)");
    }
    return differences.list();
  }

  private static Map<String, String> origins(DistributionConfig config) {
    Map<String, String> fields = new TreeMap<>();
    for (Origin origin : config.origins()) {
      fields.put(origin.id() + " host", origin.domainName());
      fields.put(origin.id() + " path", origin.path());
      origin.access().ifPresent(access -> fields.put(origin.id() + " access", text(access)));
      origin.header().ifPresent(header -> fields.put(origin.id() + " header", header.name()));
    }
    return fields;
  }

  private static String text(Origin.BucketAccess access) {
    if (access instanceof Origin.BucketAccess.Control control) {
      return "control " + control.originAccessControlId();
    }
    String identity = ((Origin.BucketAccess.Identity) access).originAccessIdentityId();
    return identity.isEmpty() ? "none" : "identity " + identity;
  }

  private static Map<String, String> behaviors(DistributionConfig config) {
    Map<String, String> fields = new TreeMap<>();
    for (CacheBehavior behavior : config.behaviors()) {
      String name = behavior.pathPattern();
      fields.put(name + " origin", behavior.originId());
      fields.put(name + " protocol", behavior.viewerProtocol());
      fields.put(name + " methods", behavior.methods().toString());
      fields.put(name + " compress", Boolean.toString(behavior.compress()));
      behavior.cachePolicy().ifPresent(p -> fields.put(name + " cache policy", p));
      behavior.originRequestPolicy().ifPresent(p -> fields.put(name + " origin request policy", p));
      behavior.responseHeadersPolicy().ifPresent(p -> fields.put(name + " headers policy", p));
      behavior.viewerRequest().ifPresent(f -> fields.put(name + " function", f));
    }
    return fields;
  }

  private static List<String> secrets(DistributionConfig config) {
    return config.origins().stream()
        .flatMap(origin -> origin.header().stream())
        .map(Origin.Header::value)
        .toList();
  }
}
