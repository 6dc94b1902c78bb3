package poc.plan;

import java.util.List;

/**
 * One thing that is not as it should be, and what mends it.
 *
 * @param differences the fields that change; empty where the resource comes or goes as a whole
 * @param reason why, in a few words
 */
public record Change(
    Resource resource,
    Action action,
    List<Difference> differences,
    String reason,
    Command command) {

  public Change {
    differences = List.copyOf(differences);
  }

  public static Change create(Resource resource, String reason, Command command) {
    return new Change(resource, Action.CREATE, List.of(), reason, command);
  }

  public static Change update(
      Resource resource, List<Difference> differences, String reason, Command command) {
    return new Change(resource, Action.UPDATE, differences, reason, command);
  }

  public static Change delete(Resource resource, String reason, Command command) {
    return new Change(resource, Action.DELETE, List.of(), reason, command);
  }
}
