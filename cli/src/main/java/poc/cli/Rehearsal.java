package poc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the commands that are run most, on this machine and against an AWS account in which there is
 * nothing, so that the launcher can archive the classes that they load. Writes into an empty folder
 * and nowhere else.
 */
final class Rehearsal {

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("aws.accessKeyId", "nobody");
    System.setProperty("aws.secretAccessKey", "nothing");
    try (EmptyAccount aws = EmptyAccount.start()) {
      for (List<String> command : commands(Path.of(arguments[0]), aws.endpoint())) {
        run(command, OutputStream.nullOutputStream());
      }
    }
    System.exit(ExitCode.OK);
  }

  /** The commands, in an order in which each succeeds. */
  static List<List<String>> commands(Path folder, String endpoint) throws IOException {
    String config = Files.writeString(folder.resolve("poc.yaml"), "").toString();
    String page = folder.toString();
    return List.of(
        List.of("--help"),
        List.of("up", "--once", "--config", config),
        List.of(
            "site",
            "sync",
            "--dir",
            page,
            "--bucket",
            "page",
            "--config",
            config,
            "--endpoint-url",
            endpoint),
        List.of("plan", "--config", config, "--endpoint-url", endpoint));
  }

  static int run(List<String> command, OutputStream to) {
    PrintWriter out = new PrintWriter(to, true, UTF_8);
    return Main.run(command.toArray(String[]::new), out, out, Map.of("POC_REGION", "us-east-1"));
  }
}
