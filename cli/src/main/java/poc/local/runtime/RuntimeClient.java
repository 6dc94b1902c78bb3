package poc.local.runtime;

import java.util.Locale;
import java.util.Set;

/** Which program in the sandbox speaks the Lambda Runtime API. */
public enum RuntimeClient {
  /** AWS's own client, as on Lambda. Its native part is there for Linux on x86-64 and AArch64. */
  AWS,
  /** A small one in plain Java, for every other machine. */
  OWN;

  private static final Set<String> AWS_ARCHITECTURES = Set.of("amd64", "x86_64", "aarch64");

  /** AWS's where it runs. */
  public static RuntimeClient forThisMachine() {
    return forMachine(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static RuntimeClient forMachine(String osName, String osArch) {
    return osName.toLowerCase(Locale.ROOT).startsWith("linux") && AWS_ARCHITECTURES.contains(osArch)
        ? AWS
        : OWN;
  }

  String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
