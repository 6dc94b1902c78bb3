package poc.aws.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** That a distribution names only what there is, and only what goes together. */
record DistributionReferences(
    AccessControls controls, EdgeFunctions functions, HeadersPolicies policies) {

  private static final Set<String> CACHE_POLICIES =
      Set.of("658327ea-f89d-4fab-a63d-7e88639e58f6", "4135ea2d-6df8-44a3-9df3-4b5a84be39ad");
  private static final Set<String> REQUEST_POLICIES =
      Set.of("b689b0a8-53d0-40ab-baf2-68738e2966ac");

  Optional<Answer> refusal(Call call, Xml config) {
    for (Xml origin : config.all("Origins", "Items", "Origin")) {
      Optional<Answer> refusal = origin(call, origin);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    Set<String> origins =
        config.all("Origins", "Items", "Origin").stream()
            .map(origin -> origin.text("Id"))
            .collect(Collectors.toSet());
    List<Xml> behaviors = new ArrayList<>(config.all("DefaultCacheBehavior"));
    behaviors.addAll(config.all("CacheBehaviors", "Items", "CacheBehavior"));
    for (Xml behavior : behaviors) {
      Optional<Answer> refusal = behavior(call, behavior, origins);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return behaviors.isEmpty()
        ? refused(call, 400, "InvalidArgument", "a default cache behavior is required")
        : Optional.empty();
  }

  private Optional<Answer> origin(Call call, Xml origin) {
    String control = origin.text("OriginAccessControlId");
    String identity = origin.text("S3OriginConfig", "OriginAccessIdentity");
    boolean s3 = origin.has("S3OriginConfig");
    if (s3 == origin.has("CustomOriginConfig")) {
      return refused(
          call,
          400,
          "InvalidArgument",
          "an origin has either S3OriginConfig or CustomOriginConfig");
    }
    if (!control.isEmpty() && !identity.isEmpty()) {
      return refused(
          call,
          400,
          "IllegalOriginAccessConfiguration",
          "An origin cannot contain both an origin access control (OAC) and an origin access"
              + " identity (OAI).");
    }
    if (!control.isEmpty() && !controls.has(control)) {
      return refused(
          call, 400, "InvalidOriginAccessControl", "The origin access control is not valid.");
    }
    return identity.isEmpty() || controls.hasIdentity(identity)
        ? Optional.empty()
        : refused(
            call, 400, "InvalidOriginAccessIdentity", "The origin access identity is not valid.");
  }

  private Optional<Answer> behavior(Call call, Xml behavior, Set<String> origins) {
    if (!origins.contains(behavior.text("TargetOriginId"))) {
      return refused(call, 404, "NoSuchOrigin", "No origin exists with the specified Origin Id.");
    }
    String policy = behavior.text("CachePolicyId");
    boolean older = behavior.has("ForwardedValues") || behavior.has("MinTTL");
    if (policy.isEmpty() != older) {
      return refused(
          call,
          400,
          "InvalidArgument",
          "The parameter ForwardedValues cannot be used when a cache policy is associated to the"
              + " cache behavior, and is required without one.");
    }
    if (!policy.isEmpty() && !CACHE_POLICIES.contains(policy)) {
      return refused(call, 404, "NoSuchCachePolicy", "The cache policy does not exist.");
    }
    String request = behavior.text("OriginRequestPolicyId");
    if (!request.isEmpty() && !REQUEST_POLICIES.contains(request)) {
      return refused(
          call, 404, "NoSuchOriginRequestPolicy", "The origin request policy does not exist.");
    }
    String headers = behavior.text("ResponseHeadersPolicyId");
    if (!headers.isEmpty() && !policies.has(headers)) {
      return refused(
          call, 404, "NoSuchResponseHeadersPolicy", "The response headers policy does not exist.");
    }
    for (Xml function : behavior.all("FunctionAssociations", "Items", "FunctionAssociation")) {
      if (!functions.isLive(function.text("FunctionARN"))) {
        return refused(
            call, 400, "InvalidFunctionAssociation", "The function is not in the LIVE stage.");
      }
    }
    return Optional.empty();
  }

  private static Optional<Answer> refused(Call call, int status, String code, String message) {
    return Optional.of(AwsError.of(call, status, code, message));
  }
}
