package poc.aws.emulator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import poc.aws.emulator.KeptConfigs.Kept;

/** Origin access controls, and the identities that came before them. */
final class AccessControls extends CloudFrontPart {

  private static final String IDENTITY = "origin-access-identity/cloudfront/";

  private final KeptConfigs controls = new KeptConfigs(AccessControls::absent);
  private final KeptConfigs identities = new KeptConfigs(AccessControls::absentIdentity);
  private final Distributions distributions;

  AccessControls(Distributions distributions) {
    this.distributions = distributions;
  }

  synchronized boolean has(String id) {
    return controls.has(id);
  }

  synchronized boolean hasIdentity(String path) {
    return path.startsWith(IDENTITY) && identities.has(path.substring(IDENTITY.length()));
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
    return controls.hasName(Xml.parse(config).text("Name"))
        ? AwsError.of(call, 409, "OriginAccessControlAlreadyExists", "The name is already in use.")
        : told(201, controls.create(config));
  }

  private Answer list() {
    String items =
        controls.all().stream()
            .map(
                c ->
                    "<OriginAccessControlSummary><Id>%s</Id>%s</OriginAccessControlSummary>"
                        .formatted(c.id(), Xml.inner(c.config())))
            .collect(Collectors.joining());
    return xml(200, "", "OriginAccessControlList", list(items, controls.all().size()));
  }

  private Answer get(Call call) {
    return controls.with(call, part(call, 2), found -> told(200, found));
  }

  private Answer delete(Call call) {
    return controls.delete(
        call,
        part(call, 2),
        found -> isUsed(found.id()),
        AwsError.of(call, 409, "OriginAccessControlInUse", "The origin access control is in use."));
  }

  private Answer createIdentity(Call call) {
    return toldIdentity(
        201, identities.create(Xml.element(call.body(), "CloudFrontOriginAccessIdentityConfig")));
  }

  private Answer getIdentity(Call call) {
    return identities.with(call, part(call, 3), found -> toldIdentity(200, found));
  }

  private Answer deleteIdentity(Call call) {
    return identities.delete(
        call,
        part(call, 3),
        found -> isUsed(IDENTITY + found.id()),
        AwsError.of(call, 409, "CloudFrontOriginAccessIdentityInUse", "The identity is in use."));
  }

  private boolean isUsed(String reference) {
    return distributions.all().stream().anyMatch(d -> d.config().contains(reference));
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
