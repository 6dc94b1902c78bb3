package poc.aws.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;

/**
 * The virtual environment with moto and the AWS CLI. It is made where it is absent, and made anew
 * where its requirements changed.
 */
record AwsTools(Path folder) {

  private static final String REQUIREMENTS = "requirements.txt";

  static AwsTools installed() throws IOException, InterruptedException {
    AwsTools tools = new AwsTools(repository().resolve(".venv").resolve("aws"));
    tools.install();
    return tools;
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /** The folder whose pom.xml lists the modules, wherever the tests were started. */
  static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    return Files.exists(folder.resolveSibling("cli").resolve("pom.xml"))
        ? Objects.requireNonNull(folder.getParent())
        : folder;
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = AwsTools.class.getResourceAsStream("/poc/aws/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private void install() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path lock = folder.resolveSibling("aws.lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (held.isValid() && !upToDate()) {
        installHere();
      }
    }
  }

  private boolean upToDate() throws IOException {
    Path installed = folder.resolve(REQUIREMENTS);
    return Files.exists(installed)
        && Arrays.equals(Files.readAllBytes(installed), resource(REQUIREMENTS));
  }

  private void installHere() throws IOException, InterruptedException {
    Path wanted = folder.resolve("wanted.txt");
    run(
        "Debian and Ubuntu keep what it needs in the package python3-venv.",
        "python3",
        "-m",
        "venv",
        "--clear",
        folder.toString());
    Files.write(wanted, resource(REQUIREMENTS));
    run(
        "The tests need PyPI, or a mirror of it, once.",
        program("pip").toString(),
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-r",
        wanted.toString());
    Files.move(wanted, folder.resolve(REQUIREMENTS), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void run(String help, String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("aws-tools", ".log");
    try {
      Process process = start(output, command);
      if (process.waitFor() != 0) {
        throw new IOException(
            String.join(" ", command) + " failed. " + help + "\n" + Files.readString(output));
      }
    } finally {
      Files.delete(output);
    }
  }

  private static Process start(Path output, String... command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The tests of the AWS binding need " + command[0] + ", which does not start here.", e);
    }
  }
}
