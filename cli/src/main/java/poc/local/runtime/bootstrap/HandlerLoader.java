package poc.local.runtime.bootstrap;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads a handler as Lambda's Java runtimes do: from the task root and the jars in its {@code lib}
 * folder, in the order of their names, with the runtime's own classes first.
 */
final class HandlerLoader {

  private final ClassLoader classLoader;

  private HandlerLoader(ClassLoader classLoader) {
    this.classLoader = classLoader;
  }

  static HandlerLoader of(String taskRoot) throws IOException {
    return new HandlerLoader(
        new URLClassLoader(
            urls(Path.of(taskRoot)).toArray(URL[]::new), ClassLoader.getSystemClassLoader()));
  }

  private static List<URL> urls(Path taskRoot) throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(url(taskRoot));
    Path lib = taskRoot.resolve("lib");
    if (Files.isDirectory(lib)) {
      try (Stream<Path> jars = Files.list(lib)) {
        for (Path jar : jars.filter(j -> j.toString().endsWith(".jar")).sorted().toList()) {
          urls.add(url(jar));
        }
      }
    }
    return urls;
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  ClassLoader classLoader() {
    return classLoader;
  }

  /**
   * Makes the handler.
   *
   * @param name {@code package.Class::handleRequest} or {@code package.Class}
   * @throws IllegalArgumentException if the class is no {@link RequestStreamHandler}, or another
   *     method is named
   */
  RequestStreamHandler load(String name) throws ReflectiveOperationException {
    int colons = name.indexOf("::");
    String className = colons < 0 ? name : name.substring(0, colons);
    String method = colons < 0 ? "handleRequest" : name.substring(colons + 2);
    Object made =
        Class.forName(className, true, classLoader).getDeclaredConstructor().newInstance();
    if (made instanceof RequestStreamHandler handler && method.equals("handleRequest")) {
      return handler;
    }
    throw new IllegalArgumentException(
        "On this machine the handler must be handleRequest of a RequestStreamHandler, but is "
            + name);
  }
}
