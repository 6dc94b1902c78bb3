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
  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final ZipContent FIRST = ZipContent.of("first");
  private static final ZipContent SECOND = ZipContent.of("second");

  /** An account without functions and buckets; the same account within a test. */
  protected abstract Cloud cloud();

  @BeforeEach
  void uploadCode() {
    cloud().buckets().createBucket(BUCKET, TAGS);
    upload(FIRST);
    upload(SECOND);
  }

  @Test
  void noFunctionAtFirst() {
    assertThat(functions().getFunction(NAME)).isEmpty();
    assertThat(functions().getVersion(NAME, "1")).isEmpty();
    assertThat(functions().getAlias(NAME, "live")).isEmpty();
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

    assertThatThrownBy(this::create).isInstanceOf(CloudException.class).hasMessageContaining(NAME);
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
    functions().updateFunctionCode(NAME, location(SECOND));
    FunctionConfiguration changed = functions().updateFunctionConfiguration(settings(1024));

    assertThat(changed).isEqualTo(new FunctionConfiguration(settings(1024), SECOND.sha256(), TAGS));
    assertThat(functions().getFunction(NAME)).contains(changed);
  }

  @Test
  void onlyAFunctionThatExistsCanBeChanged() {
    assertThatThrownBy(() -> functions().updateFunctionCode(NAME, location(FIRST)))
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
    functions().updateFunctionCode(NAME, location(SECOND));
    functions().updateFunctionConfiguration(settings(1024));

    assertThat(first)
        .isEqualTo(new FunctionVersion("1", FIRST.sha256(), settings(512), "sha256:abc"));
    assertThat(functions().getVersion(NAME, "1")).contains(first);
    assertThat(functions().getVersion(NAME, "2")).isEmpty();
  }

  @Test
  void nothingIsPublishedWhileNothingHasChanged() {
    create();
    FunctionVersion first = functions().publishVersion(NAME, FIRST.sha256(), "first");

    assertThat(functions().publishVersion(NAME, FIRST.sha256(), "again")).isEqualTo(first);
    assertThat(functions().getVersion(NAME, "2")).isEmpty();
  }

  @Test
  void changedCodeOrSettingsMakeTheNextVersion() {
    create();
    functions().publishVersion(NAME, FIRST.sha256(), "");
    functions().updateFunctionConfiguration(settings(1024));
    FunctionVersion second = functions().publishVersion(NAME, FIRST.sha256(), "");
    functions().updateFunctionCode(NAME, location(SECOND));
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
    assertThat(functions().getVersion(NAME, "1")).isEmpty();
  }

  @Test
  void anAliasMovesBetweenVersions() {
    create();
    functions().publishVersion(NAME, FIRST.sha256(), "");
    functions().updateFunctionCode(NAME, location(SECOND));
    functions().publishVersion(NAME, SECOND.sha256(), "");

    functions().putAlias(NAME, "live", "2");
    assertThat(functions().getAlias(NAME, "live")).contains("2");
    functions().putAlias(NAME, "live", "1");
    assertThat(functions().getAlias(NAME, "live")).contains("1");
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

    functions().deleteFunction(NAME);
    functions().deleteFunction(NAME);

    assertThat(functions().getFunction(NAME)).isEmpty();
    assertThat(functions().getVersion(NAME, "1")).isEmpty();
    assertThat(functions().getAlias(NAME, "live")).isEmpty();
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

  private static FunctionSettings settings(int memoryMib) {
    return new FunctionSettings(
        NAME,
        "java17",
        "poc.handler.PredictionHandler::handleRequest",
        memoryMib,
        Duration.ofSeconds(10),
        Map.of("POC_ALLOWED_ORIGINS", "http://127.0.0.1:8400"));
  }
}
