package poc.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The tool's own version and that of the Java it runs on. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Objects.requireNonNullElse(
            Version.class.getPackage().getImplementationVersion(), "(not packaged)");
    return new String[] {"poc " + version, "Java " + Runtime.version()};
  }
}
