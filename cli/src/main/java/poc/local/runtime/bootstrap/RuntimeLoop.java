package poc.local.runtime.bootstrap;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A runtime client in plain Java, for machines that AWS's client has no native part for. It speaks
 * the Lambda Runtime API, version 2018-06-01, as AWS documents it for custom runtimes.
 */
final class RuntimeLoop {

  private static final int OK = 200;

  private final Map<String, String> environment;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;

  RuntimeLoop(Map<String, String> environment) {
    this.environment = environment;
    this.base = "http://" + environment.get("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";
  }

  /** Loads the handler and answers invocations until the process ends. */
  void run(String handlerName, HandlerLoader loader) throws IOException, InterruptedException {
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    RequestStreamHandler handler;
    try {
      handler = loader.load(handlerName);
    } catch (InvocationTargetException | ExceptionInInitializerError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      fail("init/error", ErrorReport.of(cause));
      System.exit(1);
      return;
    } catch (ReflectiveOperationException | LinkageError | IllegalArgumentException e) {
      fail("init/error", ErrorReport.of(e));
      System.exit(1);
      return;
    }
    while (true) {
      answer(handler, http.send(request("invocation/next").build(), BodyHandlers.ofByteArray()));
    }
  }

  private void answer(RequestStreamHandler handler, HttpResponse<byte[]> next)
      throws IOException, InterruptedException {
    InvocationContext context = InvocationContext.of(next.headers(), environment);
    String invocation = "invocation/" + context.getAwsRequestId();
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(next.body()), payload, context);
    } catch (VirtualMachineError e) {
      fail(invocation + "/error", ErrorReport.of(e));
      System.exit(1);
      return;
    } catch (Throwable e) {
      fail(invocation + "/error", ErrorReport.of(e));
      return;
    }
    post(invocation + "/response", payload.toByteArray(), "");
  }

  private void fail(String path, ErrorReport report) throws IOException, InterruptedException {
    System.out.println(report.text());
    post(path, report.json().getBytes(StandardCharsets.UTF_8), report.errorType());
  }

  private void post(String path, byte[] body, String errorType)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .POST(BodyPublishers.ofByteArray(body))
            .header("Content-Type", "application/json");
    if (!errorType.isEmpty()) {
      request.header("Lambda-Runtime-Function-Error-Type", errorType);
    }
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() / 100 != OK / 100) {
      System.out.println(path + ": status " + response.statusCode() + " " + response.body());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
