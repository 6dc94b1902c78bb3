package poc.deploy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import poc.cloud.Buckets;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.Functions;
import poc.cloud.RestApis;
import poc.cloud.UsagePlans;

/**
 * A cloud that stops answering at one chosen call: before it is carried out, or after, with the
 * answer lost.
 */
final class FailingCloud implements Cloud {

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

  @Override
  public Functions functions() {
    return port(Functions.class, cloud.functions());
  }

  @Override
  public RestApis restApis() {
    return port(RestApis.class, cloud.restApis());
  }

  @Override
  public UsagePlans usagePlans() {
    return port(UsagePlans.class, cloud.usagePlans());
  }

  @Override
  public Buckets buckets() {
    return port(Buckets.class, cloud.buckets());
  }

  private <T> T port(Class<T> type, T port) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              int call = calls.incrementAndGet();
              if (call == failing && when == When.BEFORE) {
                throw new CloudException("killed before call " + call + ", " + method.getName());
              }
              try {
                Object answer = method.invoke(port, arguments);
                if (call == failing) {
                  throw new CloudException("killed after call " + call + ", " + method.getName());
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
