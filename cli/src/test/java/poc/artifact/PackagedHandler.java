package poc.artifact;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The handler of an unpacked package, in a class loader that sees the package and the JDK alone.
 */
final class PackagedHandler implements AutoCloseable {

  private final URLClassLoader loader;
  private final Object handler;

  private PackagedHandler(URLClassLoader loader, Object handler) {
    this.loader = loader;
    this.handler = handler;
  }

  static PackagedHandler load(Path task) throws Exception {
    List<URL> path = new ArrayList<>(List.of(task.toUri().toURL()));
    Path libraries = task.resolve("lib");
    if (Files.isDirectory(libraries)) {
      try (Stream<Path> jars = Files.list(libraries)) {
        for (Path jar : jars.toList()) {
          path.add(jar.toUri().toURL());
        }
      }
    }
    URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    String name = FunctionPackage.HANDLER.substring(0, FunctionPackage.HANDLER.indexOf(':'));
    return new PackagedHandler(
        loader, loader.loadClass(name).getDeclaredConstructor().newInstance());
  }

  String answer(String event) throws ReflectiveOperationException {
    Class<?> context = loader.loadClass("com.amazonaws.services.lambda.runtime.Context");
    Method method =
        handler
            .getClass()
            .getMethod("handleRequest", InputStream.class, OutputStream.class, context);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    method.invoke(
        handler,
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
        out,
        fake(context));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A context that knows its request's id, and whose logger says nothing. */
  private Object fake(Class<?> type) {
    return Proxy.newProxyInstance(
        loader, new Class<?>[] {type}, (proxy, called, arguments) -> answer(called));
  }

  private @Nullable Object answer(Method called) {
    if (called.getReturnType().isInterface()) {
      return fake(called.getReturnType());
    }
    return called.getReturnType() == String.class ? "request-1" : null;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
