package poc.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What {@link LogGroups} must do on every target. */
public abstract class LogGroupsContract {

  private static final String NAME = "/aws/lambda/admission-dev";
  private static final Tags TAGS = Tags.of("admission", "dev");

  /** The ports of an account without log groups; the same account within a test. */
  protected abstract LogGroups logGroups();

  @Test
  void noLogGroupAtFirst() {
    assertThat(logGroups().getLogGroup(NAME)).isEmpty();
    assertThat(logGroups().lastEvents(NAME, 10)).isEmpty();
  }

  @Test
  void eventsStayForEverAtFirst() {
    logGroups().createLogGroup(NAME, TAGS);

    assertThat(logGroups().getLogGroup(NAME)).contains(new LogGroup(NAME, OptionalInt.empty()));
    assertThat(logGroups().lastEvents(NAME, 10)).isEmpty();
  }

  @Test
  void aNameIsNotTakenForTheBeginningOfAnother() {
    logGroups().createLogGroup(NAME + "-too", TAGS);

    assertThat(logGroups().getLogGroup(NAME)).isEmpty();
  }

  @Test
  void ofSeveralThoseAreFoundThatThereAre() {
    logGroups().createLogGroup(NAME, TAGS);
    logGroups().createLogGroup(NAME + "-too", TAGS);

    assertThat(logGroups().getLogGroups(List.of(NAME, NAME + "-not", NAME + "-too")))
        .extracting(LogGroup::name)
        .containsExactlyInAnyOrder(NAME, NAME + "-too");
  }

  @Test
  void creatingAgainChangesNothing() {
    logGroups().createLogGroup(NAME, TAGS);
    logGroups().putRetentionPolicy(NAME, 30);
    logGroups().createLogGroup(NAME, TAGS);

    assertThat(logGroups().getLogGroup(NAME)).contains(new LogGroup(NAME, OptionalInt.of(30)));
  }

  @Test
  void onlyALogGroupThatExistsCanBeChanged() {
    assertThatThrownBy(() -> logGroups().putRetentionPolicy(NAME, 30))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining(NAME);
  }

  @Test
  void aDeletedLogGroupIsGone() {
    logGroups().createLogGroup(NAME, TAGS);

    logGroups().deleteLogGroup(NAME);
    logGroups().deleteLogGroup(NAME);

    assertThat(logGroups().getLogGroup(NAME)).isEmpty();
  }
}
