package poc.deploy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import poc.cloud.Cloud;
import poc.cloud.CloudException;

/**
 * A cloud that stops answering at one chosen call: before it is carried out, or after, with the
 * answer lost.
 */
final class FailingCloud {

  /** Whether the call that fails still has its effect. */
  enum When {
    BEFORE,
    AFTER
  }

  private final Cloud cloud;
  private final int failing;
  private final When when;
  private final AtomicInteger calls = new AtomicInteger();

  FailingCloud(Cloud cloud, int failing, When when) {
    this.cloud = cloud;
    this.failing = failing;
    this.when = when;
  }

  int calls() {
    return calls.get();
  }

  Cloud cloud() {
    return (Cloud)
        proxy(
            Cloud.class,
            (method, arguments) -> {
              Class<?> type = method.getReturnType();
              Object port = ask(cloud, method, arguments);
              return type.isInterface()
                  ? proxy(type, (asked, with) -> call(port, asked, with))
                  : port;
            });
  }

  private @Nullable Object call(Object port, Method method, @Nullable Object[] arguments)
      throws Throwable {
    int call = calls.incrementAndGet();
    if (call == failing && when == When.BEFORE) {
      throw new CloudException("killed before call " + call + ", " + method.getName());
    }
    Object answer = ask(port, method, arguments);
    if (call == failing) {
      throw new CloudException("killed after call " + call + ", " + method.getName());
    }
    return answer;
  }

  private static Object ask(Object port, Method method, @Nullable Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(port, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object proxy(Class<?> type, Answers answers) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> answers.answer(method, arguments));
  }

  private interface Answers {
    @Nullable Object answer(Method method, @Nullable Object[] arguments) throws Throwable;
  }
}
