package poc.aws.emulator;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Origin access controls, and the identities that came before them. */
final class AccessControls extends CloudFrontPart {

  private static final String IDENTITY = "origin-access-identity/cloudfront/";

  private record Kept(String id, String config, String eTag) {}

  private final Map<String, Kept> controls = new LinkedHashMap<>();
  private final Map<String, Kept> identities = new LinkedHashMap<>();
  private final Distributions distributions;

  AccessControls(Distributions distributions) {
    this.distributions = distributions;
  }

  synchronized boolean has(String id) {
    return controls.containsKey(id);
  }

  synchronized boolean hasIdentity(String path) {
    return path.startsWith(IDENTITY) && identities.containsKey(path.substring(IDENTITY.length()));
  }

  @Override
  synchronized Optional<Answer> answer(Call call) {
    return switch (call.operation()) {
      case "CreateOriginAccessControl" -> Optional.of(create(call));
      case "ListOriginAccessControls" -> Optional.of(list());
      case "GetOriginAccessControl" -> Optional.of(get(call));
      case "DeleteOriginAccessControl" -> Optional.of(delete(call));
      case "CreateCloudFrontOriginAccessIdentity" -> Optional.of(createIdentity(call));
      case "GetCloudFrontOriginAccessIdentity" -> Optional.of(getIdentity(call));
      case "DeleteCloudFrontOriginAccessIdentity" -> Optional.of(deleteIdentity(call));
      default -> Optional.empty();
    };
  }

  private Answer create(Call call) {
    String config = Xml.element(call.body(), "OriginAccessControlConfig");
    String name = name(config);
    if (controls.values().stream().anyMatch(c -> name(c.config()).equals(name))) {
      return AwsError.of(
          call, 409, "OriginAccessControlAlreadyExists", "The name is already in use.");
    }
    Kept made = new Kept(newId(), config, newETag());
    controls.put(made.id(), made);
    return told(201, made);
  }

  private Answer list() {
    String items =
        controls.values().stream()
            .map(
                c ->
                    "<OriginAccessControlSummary><Id>%s</Id>%s</OriginAccessControlSummary>"
                        .formatted(c.id(), Xml.inner(c.config())))
            .collect(Collectors.joining());
    return xml(200, "", "OriginAccessControlList", list(items, controls.size()));
  }

  private Answer get(Call call) {
    Kept found = controls.get(part(call, 2));
    return found == null ? absent(call) : told(200, found);
  }

  private Answer delete(Call call) {
    Kept found = controls.get(part(call, 2));
    if (found == null) {
      return absent(call);
    }
    Optional<Answer> refusal = stale(call, found.eTag());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (distributions.all().stream().anyMatch(d -> d.config().contains(found.id()))) {
      return AwsError.of(
          call, 409, "OriginAccessControlInUse", "The origin access control is in use.");
    }
    controls.remove(found.id());
    return Answer.empty(204);
  }

  private Answer createIdentity(Call call) {
    Kept made =
        new Kept(
            newId(), Xml.element(call.body(), "CloudFrontOriginAccessIdentityConfig"), newETag());
    identities.put(made.id(), made);
    return toldIdentity(201, made);
  }

  private Answer getIdentity(Call call) {
    Kept found = identities.get(part(call, 3));
    return found == null ? absentIdentity(call) : toldIdentity(200, found);
  }

  private Answer deleteIdentity(Call call) {
    Kept found = identities.get(part(call, 3));
    if (found == null) {
      return absentIdentity(call);
    }
    Optional<Answer> refusal = stale(call, found.eTag());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (distributions.all().stream().anyMatch(d -> d.config().contains(IDENTITY + found.id()))) {
      return AwsError.of(
          call, 409, "CloudFrontOriginAccessIdentityInUse", "The identity is in use.");
    }
    identities.remove(found.id());
    return Answer.empty(204);
  }

  private static String name(String config) {
    return Xml.parse(config).text("Name");
  }

  private static Answer told(int status, Kept c) {
    return xml(status, c.eTag(), "OriginAccessControl", "<Id>" + c.id() + "</Id>" + c.config());
  }

  private static Answer toldIdentity(int status, Kept i) {
    return xml(
        status,
        i.eTag(),
        "CloudFrontOriginAccessIdentity",
        "<Id>%s</Id><S3CanonicalUserId>%s</S3CanonicalUserId>%s"
            .formatted(i.id(), i.id().toLowerCase(Locale.ROOT), i.config()));
  }

  private static Answer absent(Call call) {
    return AwsError.of(
        call, 404, "NoSuchOriginAccessControl", "The origin access control does not exist.");
  }

  private static Answer absentIdentity(Call call) {
    return AwsError.of(
        call, 404, "NoSuchCloudFrontOriginAccessIdentity", "The identity does not exist.");
  }
}
