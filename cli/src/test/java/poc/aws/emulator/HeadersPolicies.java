package poc.aws.emulator;

import java.util.Optional;
import java.util.stream.Collectors;
import poc.aws.emulator.KeptConfigs.Kept;

/** Response headers policies, of which moto knows nothing. */
final class HeadersPolicies extends CloudFrontPart {

  private final KeptConfigs kept = new KeptConfigs(HeadersPolicies::absent);
  private final Distributions distributions;

  HeadersPolicies(Distributions distributions) {
    this.distributions = distributions;
  }

  synchronized boolean has(String id) {
    return kept.has(id);
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
    String config = config(call);
    return kept.hasName(Xml.parse(config).text("Name"))
        ? AwsError.of(
            call, 409, "ResponseHeadersPolicyAlreadyExists", "A policy of that name exists.")
        : told(201, kept.create(config));
  }

  private Answer list() {
    String items =
        kept.all().stream()
            .map(
                p ->
                    "<ResponseHeadersPolicySummary><Type>custom</Type>%s</ResponseHeadersPolicySummary>"
                        .formatted(element(p)))
            .collect(Collectors.joining());
    return xml(200, "", "ResponseHeadersPolicyList", list(items, kept.all().size()));
  }

  private Answer get(Call call) {
    return kept.with(call, part(call, 2), found -> told(200, found));
  }

  private Answer update(Call call) {
    return kept.write(call, part(call, 2), found -> told(200, kept.save(found.id(), config(call))));
  }

  private Answer delete(Call call) {
    return kept.delete(
        call,
        part(call, 2),
        found -> distributions.all().stream().anyMatch(d -> d.config().contains(found.id())),
        AwsError.of(
            call, 409, "ResponseHeadersPolicyInUse", "The response headers policy is in use."));
  }

  private static String config(Call call) {
    return Xml.element(call.body(), "ResponseHeadersPolicyConfig");
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
