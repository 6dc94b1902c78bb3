package poc.aws;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import poc.cloud.BasePathMapping;
import poc.cloud.DomainName;
import poc.cloud.DomainNames;
import poc.cloud.Tags;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.EndpointType;
import software.amazon.awssdk.services.apigateway.model.GetBasePathMappingsResponse;
import software.amazon.awssdk.services.apigateway.model.GetDomainNameResponse;
import software.amazon.awssdk.services.apigateway.model.SecurityPolicy;

/** Regional custom domain names. */
record AwsDomainNames(ApiGatewayClient client, ApiGatewayClient createOnce, Patience patience)
    implements DomainNames {

  /** How API Gateway writes the root. */
  private static final String ROOT = "(none)";

  /**
   * Takes clients.
   *
   * @param createOnce repeats a call only if it was throttled
   */
  AwsDomainNames(ApiGatewayClient client, ApiGatewayClient createOnce) {
    this(client, createOnce, Patience.ofSeconds(90));
  }

  @Override
  public Optional<DomainName> getDomainName(String name) {
    return AwsCalls.find(
            "read the domain name " + name,
            404,
            () -> client.getDomainName(r -> r.domainName(name)))
        .map(AwsDomainNames::read);
  }

  @Override
  public void createDomainName(String name, String certificateArn, Tags tags) {
    Creation.once(
        "create the domain name " + name,
        () ->
            patience.whileThrottled(
                () ->
                    createOnce
                        .createDomainName(
                            r ->
                                r.domainName(name)
                                    .regionalCertificateArn(certificateArn)
                                    .endpointConfiguration(e -> e.types(EndpointType.REGIONAL))
                                    .securityPolicy(SecurityPolicy.TLS_1_2)
                                    .tags(tags.values()))
                        .domainName()),
        () ->
            getDomainName(name)
                .filter(made -> made.tags().equals(tags))
                .filter(made -> made.certificateArn().equals(certificateArn))
                .map(DomainName::name));
  }

  @Override
  public void updateCertificate(String name, String certificateArn) {
    AwsCalls.call(
        "change the certificate of the domain name " + name,
        () ->
            patience.whileThrottled(
                () ->
                    client.updateDomainName(
                        r ->
                            r.domainName(name)
                                .patchOperations(
                                    Patch.replace("/regionalCertificateArn", certificateArn)))));
  }

  @Override
  public Optional<BasePathMapping> getBasePathMapping(String domainName, String basePath) {
    return AwsCalls.find(
            "read what stands below %s/%s".formatted(domainName, basePath),
            404,
            () ->
                client.getBasePathMapping(
                    r -> r.domainName(domainName).basePath(written(basePath))))
        .map(found -> new BasePathMapping(basePath, found.restApiId(), text(found.stage())));
  }

  @Override
  public void putBasePathMapping(String domainName, BasePathMapping mapping) {
    if (!create(domainName, mapping)) {
      AwsCalls.call(
          attempt(domainName, mapping),
          () ->
              client.updateBasePathMapping(
                  r ->
                      r.domainName(domainName)
                          .basePath(written(mapping.basePath()))
                          .patchOperations(
                              Patch.replace("/restapiId", mapping.apiId()),
                              Patch.replace("/stage", mapping.stage()))));
    }
  }

  @Override
  public void deleteDomainName(String name) {
    mappings(name).forEach(basePath -> deleteMapping(name, basePath));
    AwsCalls.find(
        "delete the domain name " + name,
        404,
        () -> patience.whileThrottled(() -> client.deleteDomainName(r -> r.domainName(name))));
  }

  /** Whether it was made; not if something stands there already. */
  private boolean create(String domainName, BasePathMapping mapping) {
    return AwsCalls.find(
            attempt(domainName, mapping),
            409,
            () ->
                client.createBasePathMapping(
                    r ->
                        r.domainName(domainName)
                            .basePath(written(mapping.basePath()))
                            .restApiId(mapping.apiId())
                            .stage(mapping.stage())))
        .isPresent();
  }

  private List<String> mappings(String name) {
    return AwsCalls.find(
            "list what stands below the domain name " + name,
            404,
            () ->
                Pages.all(
                    position ->
                        client.getBasePathMappings(
                            r -> r.domainName(name).limit(Pages.LIMIT).position(position)),
                    GetBasePathMappingsResponse::items,
                    GetBasePathMappingsResponse::position))
        .orElse(List.of())
        .stream()
        .map(software.amazon.awssdk.services.apigateway.model.BasePathMapping::basePath)
        .toList();
  }

  private void deleteMapping(String domainName, String basePath) {
    AwsCalls.find(
        "delete what stands below %s/%s".formatted(domainName, basePath),
        404,
        () ->
            client.deleteBasePathMapping(
                r -> r.domainName(domainName).basePath(written(text(basePath)))));
  }

  private static String attempt(String domainName, BasePathMapping mapping) {
    return "put the stage %s below %s/%s"
        .formatted(mapping.stage(), domainName, mapping.basePath());
  }

  private static String written(String basePath) {
    return basePath.isEmpty() ? ROOT : basePath;
  }

  private static DomainName read(GetDomainNameResponse domain) {
    return new DomainName(
        domain.domainName(),
        text(domain.regionalCertificateArn()),
        text(domain.regionalDomainName()),
        new Tags(domain.tags()));
  }

  /** A domain name that is not regional, and a mapping of every stage, lack some texts. */
  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
