package poc.local.runtime.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Ends the process when it is made. */
public final class ExitsInInit implements RequestStreamHandler {

  public ExitsInInit() {
    Runtime.getRuntime().halt(7);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {
    throw new AssertionError("must not be called");
  }
}
