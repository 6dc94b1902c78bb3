package poc.local.runtime.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** Does not come to an end with being made. */
public final class NeverReady implements RequestStreamHandler {

  public NeverReady() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {
    throw new AssertionError("must not be called");
  }
}
