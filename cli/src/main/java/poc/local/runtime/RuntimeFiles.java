package poc.local.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import poc.local.runtime.bootstrap.Bootstrap;

/**
 * Finds what a sandbox's JVM is started with on the command line's own class path: AWS's jars as
 * they are, and a copy of the bootstrap's classes, so that the function sees nothing else.
 */
final class RuntimeFiles {

  private static final String BOOTSTRAP = "poc/local/runtime/bootstrap";
  private static final String NATIVE = "jni/libaws-lambda-jni.";

  private static final List<String> AWS_CLASSES =
      List.of(
          "com.amazonaws.services.lambda.runtime.RequestStreamHandler",
          "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
          "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
          "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

  private RuntimeFiles() {}

  /** Copies what is needed into a fresh folder and says how a sandbox is started with it. */
  static JvmCommand install(Path folder, RuntimeClient client) throws IOException {
    Path classes = folder.resolve("classes");
    Files.createDirectories(classes.resolve(BOOTSTRAP));
    copyBootstrap(classes);
    List<Path> classPath = new ArrayList<>(List.of(classes));
    int used = client == RuntimeClient.AWS ? AWS_CLASSES.size() : 1;
    for (String name : AWS_CLASSES.subList(0, used)) {
      classPath.add(origin(load(name)));
    }
    Optional<Path> library =
        client == RuntimeClient.AWS
            ? Optional.of(copyLibrary(folder.resolve("libaws-lambda-jni.so")))
            : Optional.empty();
    return new JvmCommand(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        Runtime.version().feature(),
        List.copyOf(classPath),
        library);
  }

  private static void copyBootstrap(Path classes) throws IOException {
    Path origin = origin(Bootstrap.class);
    if (Files.isDirectory(origin)) {
      copyFiles(origin.resolve(BOOTSTRAP), classes.resolve(BOOTSTRAP));
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(origin)) {
        copyFiles(jar.getPath("/" + BOOTSTRAP), classes.resolve(BOOTSTRAP));
      }
    }
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  /**
   * AWS's client unpacks its library to one fixed place by itself, where sandboxes that start at
   * the same time would overwrite each other's; so it is told of a copy of our own.
   */
  private static Path copyLibrary(Path target) throws IOException {
    String arch = System.getProperty("os.arch", "").equals("aarch64") ? "aarch_64" : "x86_64";
    String libc = Files.exists(Path.of("/lib/ld-musl-" + muslArch(arch) + ".so.1")) ? "_musl" : "";
    String name = NATIVE + "linux" + libc + "-" + arch + ".so";
    try (InputStream in = load(AWS_CLASSES.get(1)).getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IOException("The runtime interface client lacks " + name);
      }
      Files.copy(in, target);
    }
    return target;
  }

  private static String muslArch(String arch) {
    return arch.replace("aarch_64", "aarch64");
  }

  private static Class<?> load(String name) throws IOException {
    try {
      return Class.forName(name, false, RuntimeFiles.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IOException("The class path lacks " + name, e);
    }
  }

  private static Path origin(Class<?> type) throws IOException {
    URL location = type.getProtectionDomain().getCodeSource().getLocation();
    try {
      return Path.of(new URI(location.toString()));
    } catch (URISyntaxException e) {
      throw new IOException("Cannot find the file of " + type.getName() + ": " + location, e);
    }
  }
}
