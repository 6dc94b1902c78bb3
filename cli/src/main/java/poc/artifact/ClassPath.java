package poc.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads code from where this program itself was loaded: jars, or folders of classes. */
final class ClassPath {

  private ClassPath() {}

  /** The class files of a class's package, without its subpackages, by their names as entries. */
  static Map<String, byte[]> classesBeside(Class<?> type) throws IOException {
    String folder = type.getPackageName().replace('.', '/') + "/";
    Path location = location(type);
    return Files.isDirectory(location)
        ? fromFolder(location, folder)
        : fromJar(location, name -> isClass(name, folder));
  }

  /** Those entries of the jar that holds a class whose names are wanted. */
  static Map<String, byte[]> entriesBeside(Class<?> type, Predicate<String> wanted)
      throws IOException {
    return fromJar(location(type), wanted);
  }

  /** The bytes of the jar that holds a class. */
  static byte[] jarOf(Class<?> type) throws IOException {
    return Files.readAllBytes(location(type));
  }

  private static Map<String, byte[]> fromFolder(Path root, String folder) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      for (Path file : files.toList()) {
        String name = folder + file.getFileName();
        if (isClass(name, folder)) {
          classes.put(name, Files.readAllBytes(file));
        }
      }
    }
    return classes;
  }

  private static Map<String, byte[]> fromJar(Path file, Predicate<String> wanted)
      throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      List<JarEntry> entries = jar.stream().filter(e -> wanted.test(e.getName())).toList();
      for (JarEntry entry : entries) {
        try (InputStream in = jar.getInputStream(entry)) {
          classes.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return classes;
  }

  private static boolean isClass(String name, String folder) {
    return name.startsWith(folder)
        && name.endsWith(".class")
        && name.indexOf('/', folder.length()) < 0
        && !name.endsWith("/package-info.class");
  }

  private static Path location(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("cannot tell where " + type + " was loaded from", e);
    }
  }
}
