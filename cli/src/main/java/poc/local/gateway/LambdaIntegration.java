package poc.local.gateway;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import poc.cloud.Integration.LambdaProxy;
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

  Answer answer(LambdaProxy proxy, String event, String traceId, Function<Refusal, Answer> refuse) {
    CompletableFuture<Invocation> invocation =
        CompletableFuture.supplyAsync(
            () -> invoker.invoke(proxy.functionName(), proxy.alias(), event), executor);
    try {
      return answer(invocation.get(proxy.timeout().toMillis(), TimeUnit.MILLISECONDS), refuse)
          .with("X-Amzn-Trace-Id", traceId);
    } catch (TimeoutException e) {
      return refuse.apply(Refusal.TIMED_OUT);
    } catch (ExecutionException e) {
      return refuse.apply(Refusal.NOT_INVOKED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refuse.apply(Refusal.NOT_INVOKED);
    }
  }

  private static Answer answer(Invocation invocation, Function<Refusal, Answer> refuse) {
    if (invocation instanceof Invocation.Success success) {
      Optional<Answer> answer = ProxyResponse.read(success.payload());
      return answer.orElseGet(() -> refuse.apply(Refusal.FUNCTION_FAILED));
    }
    if (invocation instanceof Invocation.FunctionError) {
      return refuse.apply(Refusal.FUNCTION_FAILED);
    }
    boolean tooLarge =
        invocation instanceof Invocation.Refused refused
            && refused.errorType().equals("RequestTooLargeException");
    return refuse.apply(tooLarge ? Refusal.TOO_LARGE : Refusal.NOT_INVOKED);
  }
}
