package poc.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;

/**
 * Answers two kinds of events with the packaged model's predictions.
 *
 * <p>An event of API Gateway's Lambda proxy integration: GET with the fields as query parameters,
 * POST with a JSON object or an array of 1 to 1000 of them, OPTIONS. Whatever else is sent is
 * answered with status 400 or 405 and a JSON body; for 400 it names each field and what it allows.
 *
 * <p>A direct event, which is a JSON object of the fields: answered with {@code
 * {"httpStatus":200,"headers":{…},"body":{"result":true,…}}}, or refused by throwing {@link
 * BadRequestException}.
 *
 * <p>This class is what Lambda loads. It leaves the work to {@link EventHandler}, whose classes it
 * takes from {@link FunctionJar the package's jar} where there is one.
 */
public final class PredictionHandler implements RequestStreamHandler {
  private final RequestStreamHandler events;

  /**
   * Makes the handler of events.
   *
   * @throws IOException if the package's files are missing or broken; Lambda reports it as an error
   *     of initialization
   * @throws ReflectiveOperationException if the package lacks classes
   */
  public PredictionHandler() throws IOException, ReflectiveOperationException {
    ClassLoader loader = FunctionJar.before(PredictionHandler.class.getClassLoader());
    Class<?> handler = loader.loadClass("poc.handler.EventHandler");
    try {
      events = (RequestStreamHandler) handler.getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Answers one event. */
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    events.handleRequest(in, out, context);
  }
}
