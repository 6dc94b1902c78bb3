package poc.local.runtime.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Throws when it is made. */
public final class FailsToInit implements RequestStreamHandler {

  public FailsToInit() {
    throw new IllegalStateException("no model");
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {
    throw new AssertionError("must not be called");
  }
}
