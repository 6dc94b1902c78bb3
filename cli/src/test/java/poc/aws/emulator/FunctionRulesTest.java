package poc.aws.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;

class FunctionRulesTest extends FrontTestBase {

  private LambdaClient lambda;
  private Functions functions;
  private String role;

  @BeforeEach
  void makeRole() {
    lambda = clients.lambda();
    functions = new Functions(lambda);
    role =
        clients
            .iam()
            .createRole(request -> request.roleName("runs").assumeRolePolicyDocument("{}"))
            .role()
            .arn();
  }

  @Test
  void aNewRoleIsUnknownTwice() {
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(InvalidParameterValueException.class)
          .isThrownBy(() -> functions.create("f", role))
          .withMessageContaining("cannot be assumed by Lambda");
    }

    assertThat(functions.create("f", role).state()).isEqualTo(State.PENDING);
  }

  @Test
  void aNewFunctionIsPendingForTwoReads() {
    functions.createPatiently("f", role);

    assertThat(read().state()).isEqualTo(State.PENDING);
    assertThatExceptionOfType(ResourceConflictException.class)
        .isThrownBy(() -> lambda.publishVersion(version -> version.functionName("f")));
    assertThat(lambda.getFunction(f -> f.functionName("f")).configuration().state())
        .isEqualTo(State.PENDING);
    assertThat(read().state()).isEqualTo(State.ACTIVE);
    assertThat(lambda.publishVersion(version -> version.functionName("f")).version())
        .isEqualTo("1");
  }

  @Test
  void anUpdateIsInProgressForTwoReads() {
    ready("f");

    assertThat(
            lambda
                .updateFunctionCode(code -> code.functionName("f").zipFile(Functions.zip("second")))
                .lastUpdateStatus())
        .isEqualTo(LastUpdateStatus.IN_PROGRESS);
    assertThatExceptionOfType(ResourceConflictException.class)
        .isThrownBy(
            () -> lambda.updateFunctionConfiguration(f -> f.functionName("f").memorySize(256)))
        .withMessageContaining(
            "An update is in progress for resource: arn:aws:lambda:us-east-1:123456789012:function:f");
    assertThat(read().lastUpdateStatus()).isEqualTo(LastUpdateStatus.IN_PROGRESS);
    assertThat(read().lastUpdateStatus()).isEqualTo(LastUpdateStatus.IN_PROGRESS);
    assertThat(read().lastUpdateStatus()).isEqualTo(LastUpdateStatus.SUCCESSFUL);
  }

  @Test
  void aStaleRevisionIsRefused() {
    ready("f");
    String revision = read().revisionId();
    assertThat(read().revisionId()).isEqualTo(revision);

    lambda.updateFunctionConfiguration(
        f -> f.functionName("f").memorySize(256).revisionId(revision));
    functions.settle("f");

    assertThatExceptionOfType(PreconditionFailedException.class)
        .isThrownBy(
            () ->
                lambda.updateFunctionConfiguration(
                    f -> f.functionName("f").memorySize(512).revisionId(revision)));
    assertThatExceptionOfType(PreconditionFailedException.class)
        .isThrownBy(() -> lambda.publishVersion(f -> f.functionName("f").revisionId(revision)));
  }

  @Test
  void anAliasHasRevisionsOfItsOwn() {
    ready("f");
    lambda.publishVersion(version -> version.functionName("f"));
    String first =
        lambda.createAlias(a -> a.functionName("f").name("live").functionVersion("1")).revisionId();
    String second =
        lambda
            .updateAlias(a -> a.functionName("f").name("live").description("x").revisionId(first))
            .revisionId();

    assertThat(lambda.getAlias(a -> a.functionName("f").name("live")).revisionId())
        .isEqualTo(second)
        .isNotEqualTo(first);
    assertThatExceptionOfType(PreconditionFailedException.class)
        .isThrownBy(
            () -> lambda.updateAlias(a -> a.functionName("f").name("live").revisionId(first)));
  }

  @Test
  void onlyTheNamedCodeIsPublished() {
    ready("f");

    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> lambda.publishVersion(f -> f.functionName("f").codeSha256("other")));
    String digest = read().codeSha256();
    assertThat(lambda.publishVersion(f -> f.functionName("f").codeSha256(digest)).version())
        .isEqualTo("1");
  }

  @Test
  void eachAliasHasItsOwnPolicy() {
    ready("f");
    lambda.publishVersion(version -> version.functionName("f"));
    lambda.createAlias(a -> a.functionName("f").name("live").functionVersion("1"));
    lambda.createAlias(a -> a.functionName("f").name("old").functionVersion("1"));

    permit("live");

    assertThat(lambda.getPolicy(p -> p.functionName("f").qualifier("live")).policy())
        .contains("function:f:live", "\"Service\":\"apigateway.amazonaws.com\"", "ArnLike");
    assertThatExceptionOfType(ResourceConflictException.class).isThrownBy(() -> permit("live"));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> lambda.getPolicy(p -> p.functionName("f").qualifier("old")));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> lambda.getPolicy(p -> p.functionName("f")));
    assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> permit("nowhere"));
    lambda.removePermission(p -> p.functionName("f").qualifier("live").statementId("s"));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> lambda.getPolicy(p -> p.functionName("f").qualifier("live")));
  }

  private void permit(String alias) {
    lambda.addPermission(
        permission ->
            permission
                .functionName("f")
                .qualifier(alias)
                .statementId("s")
                .action("lambda:InvokeFunction")
                .principal("apigateway.amazonaws.com")
                .sourceArn("arn:aws:execute-api:us-east-1:123456789012:a/*/*"));
  }

  private void ready(String name) {
    functions.createPatiently(name, role);
    functions.settle(name);
  }

  private GetFunctionConfigurationResponse read() {
    return lambda.getFunctionConfiguration(function -> function.functionName("f"));
  }
}
