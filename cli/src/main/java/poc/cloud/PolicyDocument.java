package poc.cloud;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What may be done to what: a policy of IAM that only allows. */
public record PolicyDocument(List<Statement> statements) {

  public PolicyDocument {
    statements = List.copyOf(statements);
  }

  /**
   * One permission.
   *
   * @param sid letters and digits that name it
   * @param actions such as {@code logs:PutLogEvents}, sorted
   * @param resources ARNs, sorted
   * @param conditions operator, such as {@code StringEquals}, to key and value
   */
  public record Statement(
      String sid,
      List<String> actions,
      List<String> resources,
      Map<String, Map<String, String>> conditions) {

    public Statement {
      actions = actions.stream().sorted().toList();
      resources = resources.stream().sorted().toList();
      conditions = new TreeMap<>(conditions);
    }

    public static Statement allow(String sid, List<String> actions, List<String> resources) {
      return new Statement(sid, actions, resources, Map.of());
    }
  }
}
