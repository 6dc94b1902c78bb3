package poc.local.runtime.bootstrap;

import java.io.InputStream;
import java.util.Map;

/**
 * A sandbox's main class: ties the process's life to that of the host, then hands over to a runtime
 * client.
 *
 * <p>Arguments: {@code aws} or {@code own}, and the handler's name.
 */
public final class Bootstrap {

  private static final String AWS_CLIENT =
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private Bootstrap() {}

  public static void main(String[] args) throws Exception {
    HostWatch.start();
    System.setIn(InputStream.nullInputStream());
    if (args[0].equals("aws")) {
      Class.forName(AWS_CLIENT)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {args[1]});
    } else {
      runOwnClient(args[1], System.getenv());
    }
  }

  private static void runOwnClient(String handler, Map<String, String> environment)
      throws Exception {
    RuntimeLoop loop = new RuntimeLoop(environment);
    HandlerLoader loader = HandlerLoader.of(System.getProperty("user.dir"));
    Thread.currentThread().setContextClassLoader(loader.classLoader());
    loop.run(handler, loader);
  }
}
