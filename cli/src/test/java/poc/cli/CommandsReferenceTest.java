package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/reference/commands.md says what the commands say of themselves. */
class CommandsReferenceTest {

  private static final Path REFERENCE = Path.of("..", "docs", "reference", "commands.md");

  private static final List<String> COMMANDS =
      List.of(
          "up",
          "init",
          "train",
          "import",
          "predict",
          "explain",
          "evaluate",
          "report",
          "package",
          "plan",
          "deploy",
          "cors enable",
          "cors check",
          "site sync",
          "site serve",
          "site invalidate",
          "verify",
          "logs",
          "openapi",
          "destroy",
          "policy",
          "doctor");

  private static final String HEAD =
      """
      # Commands

      What `poc COMMAND --help` prints. An option that is not given is taken from the environment: `--stage` from
      `POC_STAGE`, `--target` from `POC_TARGET`, and so on.

      | exit code | means |
      |---|---|
      | 0 | done, or nothing to do |
      | 1 | failed |
      | 2 | usage or configuration |
      | 3 | `plan --exit-code` found something to do |
      | 4 | credentials or access refused |
      | 5 | verification failed |
      | 130 | interrupted |
      | 141 | whoever read standard output had enough |

      Results go to standard output, progress and errors to standard error. With `--output json`, standard output is one
      JSON event a line, the last of type `result`; `predict` and `explain` print
      their answer alone.
      """;

  @Test
  void isWhatTheCommandsSay() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (String command : COMMANDS) {
      text.append("\n## poc ").append(command).append("\n\n```\n");
      Run.of((command + " --help").split(" ", -1))
          .out()
          .lines()
          .forEach(l -> text.append(l.stripTrailing()).append('\n'));
      text.append("```\n");
    }
    Path generated = Files.writeString(Path.of("target", "commands.md"), text);

    assertThat(Files.readString(REFERENCE))
        .as("%s is out of date: replace it by cli/%s", REFERENCE.getFileName(), generated)
        .isEqualTo(text.toString());
  }
}
