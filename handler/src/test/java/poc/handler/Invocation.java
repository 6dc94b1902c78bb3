package poc.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import poc.model.FieldSpec;
import poc.model.Model;
import poc.model.fit.Formula;
import poc.model.fit.SampleData;
import poc.model.fit.Training;
import poc.model.fit.TrainingException;

/** Calls a handler as Lambda does, with the model of the admissions data unless told otherwise. */
final class Invocation {
  static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

  static final Model ADMISSION = trained();
  static final List<FieldSpec> ADMISSION_FIELDS =
      List.of(
          new FieldSpec("gre", "GRE score", "points", 0.0, 800.0, 10.0),
          new FieldSpec("gpa", "GPA", null, 0.0, 4.0, 0.01));

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final FakeContext context = new FakeContext();
  private final EventHandler handler;

  private Invocation(EventHandler handler) {
    this.handler = handler;
  }

  static Invocation withOrigins(String origins) {
    return with(ADMISSION, ADMISSION_FIELDS, origins);
  }

  static Invocation with(Model model, List<FieldSpec> specs, String origins) {
    return new Invocation(new EventHandler(new Predictor(model, specs, DIGEST), origins));
  }

  private static Model trained() {
    try {
      return Training.train(Formula.parse(SampleData.formula()), new SampleData()).model();
    } catch (IOException | TrainingException e) {
      throw new IllegalStateException("the sample data fit", e);
    }
  }

  /** What the handler writes, as JSON. */
  JsonNode call(String event) {
    return call(event.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode call(byte[] event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), out, context);
      return json(out.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body of the response to an event of the gateway. */
  JsonNode body(ProxyEvent event) {
    return json(call(event.toString()).get("body").asText());
  }

  /** What was logged so far. */
  String log() {
    return context.log();
  }

  static String quoted(String text) {
    return MAPPER.getNodeFactory().textNode(text).toString();
  }

  static JsonNode json(@Nullable String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }
}
