package poc.aws.emulator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Distributions: what is saved is deployed two looks later. */
final class Distributions extends CloudFrontPart {

  private static final int LOOKS = 2;
  private static final String PREFIX = "arn:aws:cloudfront::" + Moto.ACCOUNT + ":distribution/";

  /** A distribution; looks that are left until it is deployed. */
  record Kept(String id, String config, String eTag, int looks) {

    Xml xml() {
      return Xml.parse(config);
    }

    boolean enabled() {
      return xml().text("Enabled").equals("true");
    }
  }

  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> tags = new LinkedHashMap<>();
  private final Certificates certificates;
  private @Nullable DistributionReferences references;

  Distributions(Certificates certificates) {
    this.certificates = certificates;
  }

  void references(DistributionReferences all) {
    references = all;
  }

  synchronized Collection<Kept> all() {
    return List.copyOf(kept.values());
  }

  @Override
  synchronized Optional<Answer> answer(Call call) {
    return switch (call.operation()) {
      case "CreateDistribution", "CreateDistributionWithTags" -> Optional.of(create(call));
      case "ListDistributions" -> Optional.of(list());
      case "GetDistribution", "GetDistributionConfig" -> Optional.of(get(call));
      case "UpdateDistribution" -> Optional.of(update(call));
      case "DeleteDistribution" -> Optional.of(delete(call));
      case "ListTagsForResource" -> Optional.of(tags(call));
      case "TagResource" -> Optional.of(tag(call));
      default -> Optional.empty();
    };
  }

  private Answer create(Call call) {
    String config = Xml.element(call.body(), "DistributionConfig");
    Xml xml = Xml.parse(config);
    for (Kept other : kept.values()) {
      if (other.xml().text("CallerReference").equals(xml.text("CallerReference"))) {
        return other.config().equals(config)
            ? told(201, other)
            : AwsError.of(call, 409, "DistributionAlreadyExists", "The caller reference is taken.");
      }
    }
    Optional<Answer> refusal = refusal(call, xml, "");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Kept made = new Kept(newId(), config, newETag(), LOOKS);
    kept.put(made.id(), made);
    remember(PREFIX + made.id(), Xml.element(call.body(), "Tags"));
    return told(201, made);
  }

  private Answer update(Call call) {
    Kept now = kept.get(part(call, 2));
    if (now == null) {
      return absent(call);
    }
    String config = Xml.element(call.body(), "DistributionConfig");
    Optional<Answer> refusal =
        stale(call, now.eTag()).or(() -> refusal(call, Xml.parse(config), now.id()));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!now.xml().text("CallerReference").equals(Xml.parse(config).text("CallerReference"))) {
      return AwsError.of(call, 400, "IllegalUpdate", "The caller reference cannot change.");
    }
    Kept changed = new Kept(now.id(), config, newETag(), LOOKS);
    kept.put(now.id(), changed);
    return told(200, changed);
  }

  private Answer get(Call call) {
    Kept now = kept.get(part(call, 2));
    if (now == null) {
      return absent(call);
    }
    if (call.operation().equals("GetDistributionConfig")) {
      return xml(200, now.eTag(), "DistributionConfig", Xml.inner(now.config()));
    }
    kept.put(now.id(), new Kept(now.id(), now.config(), now.eTag(), Math.max(0, now.looks() - 1)));
    return told(200, now);
  }

  private Answer delete(Call call) {
    Kept now = kept.get(part(call, 2));
    if (now == null) {
      return absent(call);
    }
    Optional<Answer> stale = stale(call, now.eTag());
    if (stale.isPresent()) {
      return stale.get();
    }
    if (now.enabled() || now.looks() > 0) {
      return AwsError.of(
          call,
          409,
          "DistributionNotDisabled",
          "The distribution you are trying to delete has not been disabled.");
    }
    kept.remove(now.id());
    tags.remove(PREFIX + now.id());
    return Answer.empty(204);
  }

  private Answer list() {
    String items =
        kept.values().stream()
            .map(
                d ->
                    "<DistributionSummary>"
                        + head(d)
                        + Xml.inner(d.config())
                        + "</DistributionSummary>")
            .collect(Collectors.joining());
    return xml(200, "", "DistributionList", list(items, kept.size()));
  }

  private Answer tags(Call call) {
    Map<String, String> found = tags.get(call.query().getOrDefault("Resource", ""));
    if (found == null) {
      return AwsError.of(call, 404, "NoSuchResource", "The resource does not exist.");
    }
    String items =
        found.entrySet().stream()
            .map(
                t ->
                    "<Tag><Key>%s</Key><Value>%s</Value></Tag>".formatted(t.getKey(), t.getValue()))
            .collect(Collectors.joining());
    return xml(200, "", "Tags", "<Items>" + items + "</Items>");
  }

  private Answer tag(Call call) {
    remember(call.query().getOrDefault("Resource", ""), Xml.element(call.body(), "Tags"));
    return Answer.empty(204);
  }

  private void remember(String arn, String sent) {
    Map<String, String> all = tags.computeIfAbsent(arn, unknown -> new LinkedHashMap<>());
    if (!sent.isEmpty()) {
      Xml.parse(sent).all("Items", "Tag").forEach(t -> all.put(t.text("Key"), t.text("Value")));
    }
  }

  private Optional<Answer> refusal(Call call, Xml config, String own) {
    return Objects.requireNonNull(references)
        .refusal(call, config)
        .or(() -> certificates.refusal(call, config))
        .or(() -> taken(call, config, own));
  }

  private Optional<Answer> taken(Call call, Xml config, String own) {
    return config.all("Aliases", "Items", "CNAME").stream()
        .map(alias -> alias.root().getTextContent())
        .filter(
            alias ->
                kept.values().stream()
                    .filter(other -> !other.id().equals(own))
                    .flatMap(other -> other.xml().all("Aliases", "Items", "CNAME").stream())
                    .anyMatch(other -> other.root().getTextContent().equals(alias)))
        .findFirst()
        .map(
            alias ->
                AwsError.of(
                    call,
                    409,
                    "CNAMEAlreadyExists",
                    "One or more of the CNAMEs you provided are already associated with a different"
                        + " resource."));
  }

  private static Answer told(int status, Kept d) {
    return xml(status, d.eTag(), "Distribution", head(d) + d.config());
  }

  private static String head(Kept d) {
    return "<Id>%s</Id><ARN>%s</ARN><Status>%s</Status><LastModifiedTime>2026-01-01T00:00:00Z</LastModifiedTime><InProgressInvalidationBatches>0</InProgressInvalidationBatches><DomainName>%s.cloudfront.net</DomainName>"
        .formatted(
            d.id(),
            PREFIX + d.id(),
            d.looks() > 0 ? "InProgress" : "Deployed",
            "d" + d.id().toLowerCase(Locale.ROOT));
  }

  private static Answer absent(Call call) {
    return AwsError.of(
        call, 404, "NoSuchDistribution", "The specified distribution does not exist.");
  }
}
