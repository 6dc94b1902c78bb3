package poc.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import poc.cloud.FunctionSettings;
import poc.cloud.FunctionVersion;

/** Functions kept in memory: an alias is moved by {@link #deploy}. */
public final class TestFunctions implements FunctionCode {

  public static final String ALIAS = "live";

  private final Path folder;
  private final Map<String, Deployed> deployed = new ConcurrentHashMap<>();

  public TestFunctions(Path folder) {
    this.folder = folder;
  }

  /** Zips the class and points the function's alias at it. */
  public void deploy(FunctionSettings settings, String version, Class<?> handler)
      throws IOException {
    Path zip = folder.resolve(settings.name() + "-" + version + ".zip");
    zip(zip, handler, version);
    deployed.put(
        settings.name() + ":" + ALIAS,
        new Deployed(new FunctionVersion(version, "sha-" + version, settings, ""), zip));
  }

  public void delete(String name) {
    deployed.remove(name + ":" + ALIAS);
  }

  @Override
  public Optional<Deployed> find(String functionName, String alias) {
    return Optional.ofNullable(deployed.get(functionName + ":" + alias));
  }

  public static FunctionSettings settings(String name, Class<?> handler) {
    return new FunctionSettings(
        name,
        "java17",
        handler.getName() + "::handleRequest",
        "role",
        "x86_64",
        256,
        Duration.ofSeconds(20),
        Map.of("GREETING", "grüß dich"));
  }

  public static FunctionSettings withTimeout(FunctionSettings s, Duration timeout) {
    return new FunctionSettings(
        s.name(),
        s.runtime(),
        s.handler(),
        s.role(),
        s.architecture(),
        s.memoryMib(),
        timeout,
        s.environment());
  }

  private static void zip(Path zip, Class<?> handler, String version) throws IOException {
    String entry = handler.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file);
        InputStream in = handler.getResourceAsStream("/" + entry)) {
      out.putNextEntry(new ZipEntry(entry));
      in.transferTo(out);
      out.putNextEntry(new ZipEntry("version.txt"));
      out.write(version.getBytes(UTF_8));
    }
  }
}
