package poc.aws;

import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.DistributionParts;
import poc.cloud.EdgeFunction;
import poc.cloud.ResponseHeadersPolicy;
import poc.cloud.SecurityHeaders;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontOriginAccessIdentityInUseException;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlAlreadyExistsException;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlList;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlOriginTypes;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlSigningBehaviors;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlSigningProtocols;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlSummary;

/** What distributions are put together from, on CloudFront. Names are unique in an account. */
final class AwsDistributionParts implements DistributionParts {

  private static final int NOT_FOUND = 404;

  private final CloudFrontClient client;
  private final EdgeFunctions functions;
  private final HeadersPolicies policies;

  AwsDistributionParts(CloudFrontClient client, Supplier<String> functionArns) {
    this.client = client;
    this.functions = new EdgeFunctions(client, functionArns);
    this.policies = new HeadersPolicies(client);
  }

  @Override
  public Optional<String> findOriginAccessControl(String name) {
    return AwsCalls.call("look for the origin access control " + name, () -> control(name));
  }

  @Override
  public String createOriginAccessControl(String name, String description) {
    return AwsCalls.call(
        "create the origin access control " + name,
        () -> {
          try {
            return client
                .createOriginAccessControl(
                    r ->
                        r.originAccessControlConfig(
                            c ->
                                c.name(name)
                                    .description(description)
                                    .originAccessControlOriginType(
                                        OriginAccessControlOriginTypes.S3)
                                    .signingBehavior(OriginAccessControlSigningBehaviors.ALWAYS)
                                    .signingProtocol(OriginAccessControlSigningProtocols.SIGV4)))
                .originAccessControl()
                .id();
          } catch (OriginAccessControlAlreadyExistsException e) {
            return control(name).orElseThrow(() -> e);
          }
        });
  }

  @Override
  public void deleteOriginAccessControl(String name) {
    String attempt = "delete the origin access control " + name;
    findOriginAccessControl(name)
        .ifPresent(
            id ->
                AwsCalls.find(
                    attempt,
                    NOT_FOUND,
                    () -> {
                      String eTag = client.getOriginAccessControl(r -> r.id(id)).eTag();
                      return client.deleteOriginAccessControl(r -> r.id(id).ifMatch(eTag));
                    }));
  }

  @Override
  public boolean deleteOriginAccessIdentity(String id) {
    return AwsCalls.find(
            "delete the origin access identity " + id,
            NOT_FOUND,
            () -> {
              try {
                String eTag = client.getCloudFrontOriginAccessIdentity(r -> r.id(id)).eTag();
                client.deleteCloudFrontOriginAccessIdentity(r -> r.id(id).ifMatch(eTag));
                return true;
              } catch (CloudFrontOriginAccessIdentityInUseException e) {
                return false;
              }
            })
        .orElse(true);
  }

  @Override
  public Optional<EdgeFunction> getFunction(String name) {
    return functions.get(name);
  }

  @Override
  public EdgeFunction putFunction(String name, String comment, String code) {
    return functions.put(name, comment, code);
  }

  @Override
  public void deleteFunction(String name) {
    functions.delete(name);
  }

  @Override
  public Optional<ResponseHeadersPolicy> findResponseHeadersPolicy(String name) {
    return policies.find(name);
  }

  @Override
  public ResponseHeadersPolicy putResponseHeadersPolicy(String name, SecurityHeaders headers) {
    return policies.put(name, headers);
  }

  @Override
  public void deleteResponseHeadersPolicy(String name) {
    policies.delete(name);
  }

  private Optional<String> control(String name) {
    return Pages.all(
            marker ->
                client.listOriginAccessControls(r -> r.marker(marker)).originAccessControlList(),
            OriginAccessControlList::items,
            OriginAccessControlList::nextMarker)
        .stream()
        .filter(found -> name.equals(found.name()))
        .map(OriginAccessControlSummary::id)
        .findFirst();
  }
}
