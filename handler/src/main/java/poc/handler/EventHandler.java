package poc.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Answers events with the packaged model's predictions; see {@link PredictionHandler}. */
public final class EventHandler implements RequestStreamHandler {
  private final Predictor predictor;
  private final ProxyEvents proxyEvents;
  private final Cors cors;
  private volatile boolean warm;

  /**
   * Loads the package's model, and the allowed origins from the environment variable {@code
   * POC_ALLOWED_ORIGINS}: exact origins separated by commas, or {@code *}; none if it is not set.
   *
   * @throws IOException if the package's files are missing or broken
   */
  public EventHandler() throws IOException {
    this(predictorWhileRehearsing(), System.getenv("POC_ALLOWED_ORIGINS"));
  }

  EventHandler(Predictor predictor, @Nullable String allowedOrigins) {
    this.predictor = predictor;
    this.cors = Cors.of(allowedOrigins);
    this.proxyEvents = new ProxyEvents(predictor, cors);
  }

  private static Predictor predictorWhileRehearsing() throws IOException {
    Rehearsal.start();
    return PackagedModel.predictor(EventHandler.class.getClassLoader());
  }

  /**
   * Answers one event.
   *
   * @throws BadRequestException if a direct event cannot be predicted from
   */
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    long start = System.nanoTime();
    byte[] bytes = in.readAllBytes();
    Event event = Event.read(bytes);
    if (event.isProxy()) {
      Reply reply = proxyEvents.reply(event, context.getAwsRequestId());
      log(context, "proxy", reply, start);
      out.write(reply.toProxyResponse());
    } else {
      Reply reply = new DirectEvents(predictor, cors).reply(bytes, context.getAwsRequestId());
      log(context, "direct", reply, start);
      out.write(DirectEvents.response(reply));
    }
  }

  private void log(Context context, String kind, Reply reply, long start) {
    long nanos = System.nanoTime() - start;
    RequestLog.write(context, kind, reply, predictor.digest(), nanos, !warm);
    warm = true;
  }
}
