package poc.local.runtime.bootstrap;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.net.http.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a handler may ask about its invocation. */
final class InvocationContext implements Context {

  private final HttpHeaders headers;
  private final Map<String, String> environment;

  private InvocationContext(HttpHeaders headers, Map<String, String> environment) {
    this.headers = headers;
    this.environment = environment;
  }

  /** From the headers of the Runtime API's next invocation, and the sandbox's environment. */
  static InvocationContext of(HttpHeaders headers, Map<String, String> environment) {
    return new InvocationContext(headers, environment);
  }

  @Override
  public String getAwsRequestId() {
    return header("Lambda-Runtime-Aws-Request-Id");
  }

  @Override
  public String getInvokedFunctionArn() {
    return header("Lambda-Runtime-Invoked-Function-Arn");
  }

  @Override
  public int getRemainingTimeInMillis() {
    long deadline = Long.parseLong(header("Lambda-Runtime-Deadline-Ms"));
    return (int) Math.max(0, deadline - System.currentTimeMillis());
  }

  @Override
  public String getLogGroupName() {
    return variable("AWS_LAMBDA_LOG_GROUP_NAME");
  }

  @Override
  public String getLogStreamName() {
    return variable("AWS_LAMBDA_LOG_STREAM_NAME");
  }

  @Override
  public String getFunctionName() {
    return variable("AWS_LAMBDA_FUNCTION_NAME");
  }

  @Override
  public String getFunctionVersion() {
    return variable("AWS_LAMBDA_FUNCTION_VERSION");
  }

  @Override
  public int getMemoryLimitInMB() {
    return Integer.parseInt(variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public LambdaLogger getLogger() {
    return new StandardOutput();
  }

  private String header(String name) {
    return headers.firstValue(name).orElseThrow();
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  private static final class StandardOutput implements LambdaLogger {

    @Override
    public void log(String message) {
      System.out.print(message);
      System.out.flush();
    }

    @Override
    public void log(byte[] message) {
      System.out.write(message, 0, message.length);
      System.out.flush();
    }
  }
}
