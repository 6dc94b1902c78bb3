package poc.aws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import poc.cloud.LogGroup;
import poc.cloud.LogGroups;
import poc.cloud.Tags;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** Log groups on Amazon CloudWatch Logs. */
final class AwsLogGroups implements LogGroups {

  /** How far is looked back for events, one after the other until there are enough. */
  private static final List<Duration> WINDOWS =
      List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(30));

  private final CloudWatchLogsClient logs;
  private final Clock clock;

  AwsLogGroups(CloudWatchLogsClient logs, Clock clock) {
    this.logs = logs;
    this.clock = clock;
  }

  @Override
  public Optional<LogGroup> getLogGroup(String name) {
    return AwsCalls.call(
        "look for the log group " + name,
        () ->
            logs.describeLogGroupsPaginator(r -> r.logGroupNamePrefix(name)).logGroups().stream()
                .filter(group -> group.logGroupName().equals(name))
                .findFirst()
                .map(group -> new LogGroup(name, days(group.retentionInDays()))));
  }

  @Override
  public void createLogGroup(String name, Tags tags) {
    AwsCalls.call(
        "create the log group " + name,
        () -> {
          try {
            return logs.createLogGroup(r -> r.logGroupName(name).tags(tags.values()));
          } catch (ResourceAlreadyExistsException e) {
            return e;
          }
        });
  }

  @Override
  public void putRetentionPolicy(String name, int days) {
    AwsCalls.call(
        "set how long the log group " + name + " keeps its events",
        () -> logs.putRetentionPolicy(r -> r.logGroupName(name).retentionInDays(days)));
  }

  @Override
  public List<String> lastEvents(String name, int limit) {
    return AwsCalls.call(
        "read the log group " + name,
        () -> {
          try {
            List<String> last = List.of();
            for (Duration window : WINDOWS) {
              last = since(clock.instant().minus(window), name, limit);
              if (last.size() == limit) {
                break;
              }
            }
            return last;
          } catch (ResourceNotFoundException e) {
            return List.of();
          }
        });
  }

  @Override
  public void deleteLogGroup(String name) {
    AwsCalls.call(
        "delete the log group " + name,
        () -> {
          try {
            return logs.deleteLogGroup(r -> r.logGroupName(name));
          } catch (ResourceNotFoundException e) {
            return e;
          }
        });
  }

  private List<String> since(Instant start, String name, int limit) {
    Deque<String> last = new ArrayDeque<>();
    logs.filterLogEventsPaginator(r -> r.logGroupName(name).startTime(start.toEpochMilli()))
        .events()
        .forEach(
            event -> {
              last.addLast(event.message().stripTrailing());
              if (last.size() > limit) {
                last.removeFirst();
              }
            });
    return List.copyOf(last);
  }

  private static OptionalInt days(@Nullable Integer days) {
    return days == null ? OptionalInt.empty() : OptionalInt.of(days);
  }
}
