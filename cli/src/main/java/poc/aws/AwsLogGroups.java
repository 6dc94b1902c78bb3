package poc.aws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import poc.cloud.LogGroup;
import poc.cloud.LogGroups;
import poc.cloud.Tags;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
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
  public List<LogGroup> getLogGroups(Collection<String> names) {
    return AwsCalls.call(
        "look for the log groups " + String.join(", ", names),
        () -> {
          if (names.size() > 1) {
            try {
              return among(names, r -> r.logGroupIdentifiers(names));
            } catch (ResourceNotFoundException | InvalidParameterException e) {
              // One of them is not there, or this region takes no list: they are asked for singly.
            }
          }
          return names.stream()
              .flatMap(name -> among(List.of(name), r -> r.logGroupNamePrefix(name)).stream())
              .toList();
        });
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

  private List<LogGroup> among(
      Collection<String> names, Consumer<DescribeLogGroupsRequest.Builder> filter) {
    return logs.describeLogGroupsPaginator(filter).logGroups().stream()
        .filter(group -> names.contains(group.logGroupName()))
        .map(group -> new LogGroup(group.logGroupName(), days(group.retentionInDays())))
        .toList();
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
