package poc.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link DomainNames} must do on a target that has them. */
public abstract class DomainNamesContract {

  private static final String NAME = "api.example.com";
  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final String CERTIFICATE = certificate("1");

  /** An account without domain names; the same account within a test. */
  protected abstract Cloud cloud();

  @Test
  void noDomainNameAtFirst() {
    assertThat(names().getDomainName(NAME)).isEmpty();
    assertThat(names().getBasePathMapping(NAME, "")).isEmpty();
  }

  @Test
  void aDomainNameSaysWhereItsEntryPoints() {
    names().createDomainName(NAME, CERTIFICATE, TAGS);

    DomainName created = names().getDomainName(NAME).orElseThrow();
    assertThat(created.name()).isEqualTo(NAME);
    assertThat(created.certificateArn()).isEqualTo(CERTIFICATE);
    assertThat(created.regionalDomainName()).isNotBlank().isNotEqualTo(NAME);
    assertThat(created.tags()).isEqualTo(TAGS);
  }

  @Test
  void aNameIsGivenOnce() {
    names().createDomainName(NAME, CERTIFICATE, TAGS);

    assertThatThrownBy(() -> names().createDomainName(NAME, CERTIFICATE, TAGS))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining(NAME);
  }

  @Test
  void theCertificateChanges() {
    names().createDomainName(NAME, CERTIFICATE, TAGS);
    names().updateCertificate(NAME, certificate("2"));

    assertThat(names().getDomainName(NAME).orElseThrow().certificateArn())
        .isEqualTo(certificate("2"));
  }

  @Test
  void stagesStandBelowBasePaths() {
    String apiId = api();
    BasePathMapping root = new BasePathMapping("", apiId, "dev");
    BasePathMapping below = new BasePathMapping("v1", apiId, "dev");
    names().createDomainName(NAME, CERTIFICATE, TAGS);
    names().putBasePathMapping(NAME, root);
    names().putBasePathMapping(NAME, below);

    assertThat(names().getBasePathMapping(NAME, "")).contains(root);
    assertThat(names().getBasePathMapping(NAME, "v1")).contains(below);
    assertThat(names().getBasePathMapping(NAME, "v2")).isEmpty();
  }

  @Test
  void aMappingIsReplaced() {
    BasePathMapping other = new BasePathMapping("", api(), "dev");
    names().createDomainName(NAME, CERTIFICATE, TAGS);
    names().putBasePathMapping(NAME, new BasePathMapping("", api(), "dev"));
    names().putBasePathMapping(NAME, other);

    assertThat(names().getBasePathMapping(NAME, "")).contains(other);
  }

  @Test
  void aDeletedDomainNameTakesItsMappingsAlong() {
    names().createDomainName(NAME, CERTIFICATE, TAGS);
    names().putBasePathMapping(NAME, new BasePathMapping("v1", api(), "dev"));

    names().deleteDomainName(NAME);
    names().deleteDomainName(NAME);

    assertThat(names().getDomainName(NAME)).isEmpty();
    assertThat(names().getBasePathMapping(NAME, "v1")).isEmpty();
  }

  private DomainNames names() {
    return cloud().domainNames();
  }

  private String api() {
    RestApis apis = cloud().restApis();
    String id = apis.createRestApi("admission-dev", "", TAGS).id();
    Integration.Mock fine = new Integration.Mock(200, Map.of(), List.of());
    apis.putMethod(id, new Method("/", "GET", false, List.of(), Optional.empty(), fine));
    String deployment = apis.createDeployment(id, "");
    apis.putStage(id, new Stage("dev", deployment, Optional.empty(), Optional.empty()), TAGS);
    return id;
  }

  private static String certificate(String id) {
    return "arn:aws:acm:us-east-1:123456789012:certificate/" + id;
  }
}
