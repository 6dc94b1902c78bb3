package poc.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import poc.cloud.PolicyDocument.Statement;

/** What {@link Roles} must do on every target. */
public abstract class RolesContract {

  private static final String NAME = "admission-dev-function";
  private static final String LAMBDA = "lambda.amazonaws.com";
  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final PolicyDocument POLICY =
      new PolicyDocument(
          List.of(
              Statement.allow(
                  "WriteOwnLog",
                  List.of("logs:PutLogEvents", "logs:CreateLogStream"),
                  List.of("arn:aws:logs:us-east-1:123456789012:log-group:a:*")),
              new Statement(
                  "PassRole",
                  List.of("iam:PassRole"),
                  List.of("arn:aws:iam::123456789012:role/a"),
                  Map.of("StringEquals", Map.of("iam:PassedToService", LAMBDA)))));

  /** The ports of an account without roles; the same account within a test. */
  protected abstract Roles roles();

  @Test
  void noRoleAtFirst() {
    assertThat(roles().getRole(NAME)).isEmpty();
  }

  @Test
  void aRoleIsWithoutPermissionsAtFirst() {
    roles().createRole(NAME, LAMBDA, TAGS);

    assertThat(roles().getRole(NAME))
        .contains(new Role(NAME, Optional.of(LAMBDA), Optional.empty(), TAGS));
  }

  @Test
  void aNameIsGivenOnce() {
    roles().createRole(NAME, LAMBDA, TAGS);

    assertThatThrownBy(() -> roles().createRole(NAME, LAMBDA, Tags.of("admission", "prod")))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining(NAME);
    assertThat(roles().getRole(NAME).orElseThrow().tags()).isEqualTo(TAGS);
  }

  @Test
  void thePolicyIsReplaced() {
    roles().createRole(NAME, LAMBDA, TAGS);
    roles().putRolePolicy(NAME, new PolicyDocument(POLICY.statements().subList(0, 1)));
    roles().putRolePolicy(NAME, POLICY);

    assertThat(roles().getRole(NAME).orElseThrow().policy()).contains(POLICY);
  }

  @Test
  void anotherServiceMayAssumeIt() {
    roles().createRole(NAME, "edgelambda.amazonaws.com", TAGS);
    roles().putRolePolicy(NAME, POLICY);
    roles().updateAssumeRolePolicy(NAME, LAMBDA);

    assertThat(roles().getRole(NAME))
        .contains(new Role(NAME, Optional.of(LAMBDA), Optional.of(POLICY), TAGS));
  }

  @Test
  void onlyARoleThatExistsCanBeChanged() {
    assertThatThrownBy(() -> roles().putRolePolicy(NAME, POLICY))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining(NAME);
    assertThatThrownBy(() -> roles().updateAssumeRolePolicy(NAME, LAMBDA))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining(NAME);
  }

  @Test
  void aDeletedRoleIsGoneWithItsPolicy() {
    roles().createRole(NAME, LAMBDA, TAGS);
    roles().putRolePolicy(NAME, POLICY);

    roles().deleteRole(NAME);
    roles().deleteRole(NAME);

    assertThat(roles().getRole(NAME)).isEmpty();
    roles().createRole(NAME, LAMBDA, TAGS);
    assertThat(roles().getRole(NAME).orElseThrow().policy()).isEmpty();
  }
}
