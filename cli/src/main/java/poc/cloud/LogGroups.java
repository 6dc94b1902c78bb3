package poc.cloud;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Log groups, as CloudWatch Logs keeps them. */
public interface LogGroups {

  /** Those of some log groups that there are, in no order. */
  List<LogGroup> getLogGroups(Collection<String> names);

  /** The log group of that name; empty if there is none. */
  default Optional<LogGroup> getLogGroup(String name) {
    return getLogGroups(List.of(name)).stream().findFirst();
  }

  /** Creates a log group that keeps its events for ever; does nothing if it exists. */
  void createLogGroup(String name, Tags tags);

  /** Lets events go after that many days. */
  void putRetentionPolicy(String name, int days);

  /** The lines written last, oldest first; none if there is no such log group. */
  List<String> lastEvents(String name, int limit);

  /** Deletes the log group with its events; does nothing if there is none. */
  void deleteLogGroup(String name);
}
