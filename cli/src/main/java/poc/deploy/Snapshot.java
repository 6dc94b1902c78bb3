package poc.deploy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import poc.cloud.Cloud;

/**
 * A cloud as it is seen at one moment: each question is put once, however often it is asked, and
 * from however many threads; nothing can be changed.
 */
final class Snapshot implements InvocationHandler {

  /** How AWS's words for looking begin, and those of the ports that only compute. */
  private static final List<String> QUESTIONS =
      List.of(
          "get",
          "list",
          "head",
          "find",
          "last",
          "account",
          "websiteUrl",
          "invokeUrl",
          "originDomainName");

  private final Object port;
  private final Map<List<Object>, CompletableFuture<@Nullable Object>> answers =
      new ConcurrentHashMap<>();

  private Snapshot(Object port) {
    this.port = port;
  }

  static Cloud of(Cloud cloud) {
    return (Cloud) of(Cloud.class, cloud);
  }

  private static Object of(Class<?> type, Object port) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Snapshot(port));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("getObject")) {
      return ask(method, arguments);
    }
    if (port instanceof Cloud || QUESTIONS.stream().anyMatch(method.getName()::startsWith)) {
      return remembered(method, arguments);
    }
    throw new IllegalStateException(method.getName() + " would change what is only looked at");
  }

  private @Nullable Object remembered(Method method, Object @Nullable [] arguments)
      throws Throwable {
    List<Object> question = new ArrayList<>(List.of(method));
    question.addAll(List.of(arguments == null ? new Object[0] : arguments));
    CompletableFuture<@Nullable Object> mine = new CompletableFuture<>();
    CompletableFuture<@Nullable Object> first = answers.putIfAbsent(question, mine);
    if (first == null) {
      try {
        mine.complete(inside(method.getReturnType(), ask(method, arguments)));
      } catch (Throwable e) {
        mine.completeExceptionally(e);
      }
    }
    try {
      return (first == null ? mine : first).join();
    } catch (CompletionException e) {
      throw e.getCause();
    }
  }

  /** A port of the cloud is seen at the same moment. */
  private @Nullable Object inside(Class<?> type, @Nullable Object answer) {
    return port instanceof Cloud && type.isInterface() && answer != null
        ? of(type, answer)
        : answer;
  }

  private @Nullable Object ask(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(port, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
