package poc.handler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import poc.model.Coefficient;
import poc.model.Column;
import poc.model.Covariance;
import poc.model.FitStatistics;
import poc.model.Link;
import poc.model.Model;
import poc.model.NumericField;
import poc.model.Provenance;

/**
 * Answers a made-up request with a made-up model in a thread of its own, while the real model is
 * read. What it answers is thrown away: what counts is that every class which the first request
 * needs is loaded and linked by then, on the processor that would have waited.
 */
final class Rehearsal implements Runnable {

  private static final byte[] EVENT =
      ("{\"httpMethod\":\"GET\",\"headers\":{\"Origin\":\"https://example.org\"},"
              + "\"queryStringParameters\":{\"x\":\"0.5\"},"
              + "\"multiValueQueryStringParameters\":{\"x\":[\"0.5\"]},\"body\":null}")
          .getBytes(StandardCharsets.UTF_8);

  private Rehearsal() {}

  /** Starts it and returns at once. */
  static void start() {
    Thread thread = new Thread(new Rehearsal(), "rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    Predictor predictor = new Predictor(model(), List.of(), "sha256:rehearsal");
    ProxyEvents events = new ProxyEvents(predictor, Cors.of("https://example.org"));
    try {
      events.reply(Event.read(EVENT), "rehearsal").toProxyResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model model() {
    return new Model(
        "y ~ x",
        "y",
        Link.LOGIT,
        Optional.empty(),
        Optional.empty(),
        List.of(new NumericField("x", 0, 1, 0.5)),
        List.of(new Column.Value("x", 0)),
        List.of(new Coefficient("x", 0.1, 1, 0.1, 0.9)),
        List.of(),
        Covariance.of(new double[][] {{1}}),
        new FitStatistics(true, 1, 2, 1, 1, 1, 1, 1, 1, 0),
        0.5,
        new Provenance("", 2, ""));
  }
}
