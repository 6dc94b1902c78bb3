package poc.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Functions} must do on every target. */
public abstract class FunctionsContract {

  private static final String BUCKET = "admission-dev-code";
  private static final String NAME = "admission-dev";
  private static final String ROLE = "admission-dev-function";
  private static final String SERVICE = "lambda.amazonaws.com";
  private static final String ARCHITECTURE = "x86_64";
  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final Tags OTHERS = Tags.of("admission", "prod");
  private static final ZipContent FIRST = ZipContent.of("first");
  private static final ZipContent SECOND = ZipContent.of("second");

  /** An account without functions, buckets and roles; the same account within a test. */
  protected abstract Cloud cloud();

  @BeforeEach
  void uploadCode() {
    cloud().roles().createRole(ROLE, SERVICE, TAGS);
    cloud().buckets().createBucket(BUCKET, TAGS);
    upload(FIRST);
    upload(SECOND);
  }

  @Test
  void noFunctionAtFirst() {
    assertThat(functions().getFunction(NAME)).isEmpty();
    assertThat(functions().getAlias(NAME, "live")).isEmpty();
    assertThat(functions().getPermissions(NAME, "live")).isEmpty();
  }

  @Test
  void aFunctionIsWhatItWasCreatedWith() {
    FunctionConfiguration created = create();

    assertThat(created).isEqualTo(new FunctionConfiguration(settings(512), FIRST.sha256(), TAGS));
    assertThat(functions().getFunction(NAME)).contains(created);
  }

  @Test
  void aNameIsGivenOnce() {
    create();

    assertThatThrownBy(() -> functions().createFunction(settings(512), location(FIRST), OTHERS))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining(NAME);
  }

  @Test
  void codeMustExist() {
    ObjectLocation nothing = new ObjectLocation(BUCKET, "nothing.zip");

    assertThatThrownBy(() -> functions().createFunction(settings(512), nothing, TAGS))
        .isInstanceOf(CloudException.class);
    assertThat(functions().getFunction(NAME)).isEmpty();
  }

  @Test
  void codeAndSettingsChangeApart() {
    create();
    functions().updateFunctionCode(NAME, location(SECOND), ARCHITECTURE);
    FunctionConfiguration changed = functions().updateFunctionConfiguration(settings(1024));

    assertThat(changed).isEqualTo(new FunctionConfiguration(settings(1024), SECOND.sha256(), TAGS));
    assertThat(functions().getFunction(NAME)).contains(changed);
  }

  @Test
  void onlyAFunctionThatExistsCanBeChanged() {
    assertThatThrownBy(() -> functions().updateFunctionCode(NAME, location(FIRST), ARCHITECTURE))
        .isInstanceOf(CloudException.class);
    assertThatThrownBy(() -> functions().updateFunctionConfiguration(settings(512)))
        .isInstanceOf(CloudException.class);
    assertThatThrownBy(() -> functions().publishVersion(NAME, FIRST.sha256(), ""))
        .isInstanceOf(CloudException.class);
    assertThat(functions().getFunction(NAME)).isEmpty();
  }

  @Test
  void aVersionStaysAsItWasPublished() {
    create();
    FunctionVersion first = functions().publishVersion(NAME, FIRST.sha256(), "sha256:abc");
    functions().putAlias(NAME, "live", "1");
    functions().updateFunctionCode(NAME, location(SECOND), ARCHITECTURE);
    functions().updateFunctionConfiguration(settings(1024));

    assertThat(first)
        .isEqualTo(new FunctionVersion("1", FIRST.sha256(), settings(512), "sha256:abc"));
    assertThat(functions().getAlias(NAME, "live")).contains(first);
  }

  @Test
  void nothingIsPublishedWhileNothingHasChanged() {
    create();
    FunctionVersion first = functions().publishVersion(NAME, FIRST.sha256(), "first");

    assertThat(functions().publishVersion(NAME, FIRST.sha256(), "again")).isEqualTo(first);
  }

  @Test
  void changedCodeOrSettingsMakeTheNextVersion() {
    create();
    functions().publishVersion(NAME, FIRST.sha256(), "");
    functions().updateFunctionConfiguration(settings(1024));
    FunctionVersion second = functions().publishVersion(NAME, FIRST.sha256(), "");
    functions().updateFunctionCode(NAME, location(SECOND), ARCHITECTURE);
    FunctionVersion third = functions().publishVersion(NAME, SECOND.sha256(), "");

    assertThat(second.version()).isEqualTo("2");
    assertThat(third.version()).isEqualTo("3");
    assertThat(third.codeSha256()).isEqualTo(SECOND.sha256());
  }

  @Test
  void onlyTheExpectedCodeIsPublished() {
    create();

    assertThatThrownBy(() -> functions().publishVersion(NAME, SECOND.sha256(), ""))
        .isInstanceOf(CloudException.class);
    assertThat(functions().publishVersion(NAME, FIRST.sha256(), "").version()).isEqualTo("1");
  }

  @Test
  void anAliasMovesBetweenVersions() {
    create();
    FunctionVersion first = functions().publishVersion(NAME, FIRST.sha256(), "first");
    functions().updateFunctionCode(NAME, location(SECOND), ARCHITECTURE);
    FunctionVersion second = functions().publishVersion(NAME, SECOND.sha256(), "second");

    functions().putAlias(NAME, "live", "2");
    assertThat(functions().getAlias(NAME, "live")).contains(second);
    functions().putAlias(NAME, "live", "1");
    assertThat(functions().getAlias(NAME, "live")).contains(first);
  }

  @Test
  void anAliasPointsOnlyAtAVersionThatExists() {
    create();
    functions().publishVersion(NAME, FIRST.sha256(), "");

    assertThatThrownBy(() -> functions().putAlias(NAME, "live", "2"))
        .isInstanceOf(CloudException.class);
    assertThat(functions().getAlias(NAME, "live")).isEmpty();
  }

  @Test
  void aDeletedFunctionTakesVersionsAndAliasesAlong() {
    create();
    functions().publishVersion(NAME, FIRST.sha256(), "");
    functions().putAlias(NAME, "live", "1");
    functions().addPermission(NAME, "live", permission("one"));

    functions().deleteFunction(NAME);
    functions().deleteFunction(NAME);

    assertThat(functions().getFunction(NAME)).isEmpty();
    assertThat(functions().getAlias(NAME, "live")).isEmpty();
    assertThat(functions().getPermissions(NAME, "live")).isEmpty();
  }

  @Test
  void theArchitectureGoesWithTheCode() {
    create();
    functions().updateFunctionCode(NAME, location(SECOND), "arm64");
    functions().updateFunctionConfiguration(settings(1024));

    assertThat(functions().getFunction(NAME).orElseThrow().settings())
        .isEqualTo(settings(1024).withArchitecture("arm64"));
  }

  @Test
  void permissionsAreThoseOfTheAlias() {
    create();
    functions().publishVersion(NAME, FIRST.sha256(), "");
    functions().putAlias(NAME, "live", "1");
    functions().putAlias(NAME, "next", "1");
    functions().addPermission(NAME, "live", permission("one"));
    functions().addPermission(NAME, "live", permission("two"));
    functions().addPermission(NAME, "next", permission("three"));

    functions().removePermission(NAME, "live", "two");
    functions().removePermission(NAME, "live", "two");

    assertThat(functions().getPermissions(NAME, "live")).containsExactly(permission("one"));
    assertThat(functions().getPermissions(NAME, "next")).containsExactly(permission("three"));
  }

  @Test
  void aPermissionIsGivenTwiceWithoutHarm() {
    create();
    functions().publishVersion(NAME, FIRST.sha256(), "");
    functions().putAlias(NAME, "live", "1");
    functions().addPermission(NAME, "live", permission("one"));
    functions().addPermission(NAME, "live", permission("one"));

    assertThat(functions().getPermissions(NAME, "live")).containsExactly(permission("one"));
  }

  @Test
  void aPermissionNeedsAnAlias() {
    create();

    assertThatThrownBy(() -> functions().addPermission(NAME, "live", permission("one")))
        .isInstanceOf(CloudException.class);
  }

  private Functions functions() {
    return cloud().functions();
  }

  private FunctionConfiguration create() {
    return functions().createFunction(settings(512), location(FIRST), TAGS);
  }

  private void upload(ZipContent zip) {
    cloud()
        .buckets()
        .putObject(location(zip), new ObjectHeaders("application/zip", "no-cache"), zip);
  }

  private static ObjectLocation location(ZipContent zip) {
    return new ObjectLocation(BUCKET, zip.sha256());
  }

  private static Permission permission(String statementId) {
    return new Permission(
        statementId,
        "apigateway.amazonaws.com",
        "arn:aws:execute-api:us-east-1:123456789012:abc/dev/*/admit");
  }

  private static FunctionSettings settings(int memoryMib) {
    return new FunctionSettings(
        NAME,
        "java17",
        "poc.handler.PredictionHandler::handleRequest",
        ROLE,
        ARCHITECTURE,
        memoryMib,
        Duration.ofSeconds(10),
        Map.of("POC_ALLOWED_ORIGINS", "http://127.0.0.1:8400"));
  }
}
