package poc.local.gateway;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import poc.cloud.Integration.LambdaProxy;
import poc.cloud.RestApiDefinition;
import poc.local.runtime.Invocation;
import poc.local.runtime.Invoker;

/**
 * Has a function answer a request. A function that is slower than the integration allows runs on;
 * its answer is not waited for.
 */
final class LambdaIntegration {

  private final Invoker invoker;
  private final Executor executor;

  LambdaIntegration(Invoker invoker, Executor executor) {
    this.invoker = invoker;
    this.executor = executor;
  }

  Answer answer(LambdaProxy proxy, String event, RestApiDefinition live, String traceId) {
    CompletableFuture<Invocation> invocation =
        CompletableFuture.supplyAsync(
            () -> invoker.invoke(proxy.functionName(), proxy.alias(), event), executor);
    try {
      return answer(invocation.get(proxy.timeout().toMillis(), TimeUnit.MILLISECONDS), live)
          .with("X-Amzn-Trace-Id", traceId);
    } catch (TimeoutException e) {
      return Refusal.TIMED_OUT.answer(live);
    } catch (ExecutionException e) {
      return Refusal.NOT_INVOKED.answer(live);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Refusal.NOT_INVOKED.answer(live);
    }
  }

  private static Answer answer(Invocation invocation, RestApiDefinition live) {
    if (invocation instanceof Invocation.Success success) {
      Optional<Answer> answer = ProxyResponse.read(success.payload());
      return answer.orElseGet(() -> Refusal.FUNCTION_FAILED.answer(live));
    }
    if (invocation instanceof Invocation.FunctionError) {
      return Refusal.FUNCTION_FAILED.answer(live);
    }
    boolean tooLarge =
        invocation instanceof Invocation.Refused refused
            && refused.errorType().equals("RequestTooLargeException");
    return (tooLarge ? Refusal.TOO_LARGE : Refusal.NOT_INVOKED).answer(live);
  }
}
