package poc.aws.emulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Response headers policies, of which moto knows nothing. */
final class HeadersPolicies extends CloudFrontPart {

  private record Kept(String id, String config, String eTag) {}

  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private final Distributions distributions;

  HeadersPolicies(Distributions distributions) {
    this.distributions = distributions;
  }

  synchronized boolean has(String id) {
    return kept.containsKey(id);
  }

  @Override
  synchronized Optional<Answer> answer(Call call) {
    return switch (call.operation()) {
      case "CreateResponseHeadersPolicy" -> Optional.of(create(call));
      case "ListResponseHeadersPolicies" -> Optional.of(list());
      case "GetResponseHeadersPolicy" -> Optional.of(get(call));
      case "UpdateResponseHeadersPolicy" -> Optional.of(update(call));
      case "DeleteResponseHeadersPolicy" -> Optional.of(delete(call));
      default -> Optional.empty();
    };
  }

  private Answer create(Call call) {
    String config = Xml.element(call.body(), "ResponseHeadersPolicyConfig");
    String name = Xml.parse(config).text("Name");
    if (kept.values().stream().anyMatch(p -> Xml.parse(p.config()).text("Name").equals(name))) {
      return AwsError.of(
          call, 409, "ResponseHeadersPolicyAlreadyExists", "A policy of that name exists.");
    }
    Kept made = new Kept(newId(), config, newETag());
    kept.put(made.id(), made);
    return told(201, made);
  }

  private Answer list() {
    String items =
        kept.values().stream()
            .map(
                p ->
                    "<ResponseHeadersPolicySummary><Type>custom</Type>%s</ResponseHeadersPolicySummary>"
                        .formatted(element(p)))
            .collect(Collectors.joining());
    return xml(200, "", "ResponseHeadersPolicyList", list(items, kept.size()));
  }

  private Answer get(Call call) {
    Kept found = kept.get(part(call, 2));
    return found == null ? absent(call) : told(200, found);
  }

  private Answer update(Call call) {
    Kept found = kept.get(part(call, 2));
    if (found == null) {
      return absent(call);
    }
    Optional<Answer> refusal = stale(call, found.eTag());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Kept changed =
        new Kept(found.id(), Xml.element(call.body(), "ResponseHeadersPolicyConfig"), newETag());
    kept.put(changed.id(), changed);
    return told(200, changed);
  }

  private Answer delete(Call call) {
    Kept found = kept.get(part(call, 2));
    if (found == null) {
      return absent(call);
    }
    Optional<Answer> refusal = stale(call, found.eTag());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (distributions.all().stream().anyMatch(d -> d.config().contains(found.id()))) {
      return AwsError.of(
          call, 409, "ResponseHeadersPolicyInUse", "The response headers policy is in use.");
    }
    kept.remove(found.id());
    return Answer.empty(204);
  }

  private static Answer told(int status, Kept p) {
    return xml(status, p.eTag(), "ResponseHeadersPolicy", Xml.inner(element(p)));
  }

  private static String element(Kept p) {
    return "<ResponseHeadersPolicy><Id>%s</Id><LastModifiedTime>2026-01-01T00:00:00Z</LastModifiedTime>%s</ResponseHeadersPolicy>"
        .formatted(p.id(), p.config());
  }

  private static Answer absent(Call call) {
    return AwsError.of(
        call, 404, "NoSuchResponseHeadersPolicy", "The response headers policy does not exist.");
  }
}
