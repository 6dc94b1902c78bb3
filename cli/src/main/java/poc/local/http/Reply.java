package poc.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;

/** An answer. Closing it closes its body. */
public record Reply(int status, Fields headers, Body body) implements Closeable {

  /** A small answer of a server itself. */
  public static Reply text(int status, String contentType, String text) {
    return new Reply(
        status, Fields.NONE.with("Content-Type", contentType), Body.of(text.getBytes(UTF_8)));
  }

  /** A page that says what is wrong. */
  public static Reply problem(int status, String code, String message) {
    return text(
        status,
        "text/html; charset=utf-8",
        "<!doctype html><title>%1$d %2$s</title><h1>%1$d %2$s</h1><p>%3$s</p>%n"
            .formatted(status, code, message));
  }

  public Reply with(String name, String value) {
    return withHeaders(headers.with(name, value));
  }

  public Reply withHeaders(Fields headers) {
    return new Reply(status, headers, body);
  }

  public Reply withStatus(int status) {
    return new Reply(status, headers, body);
  }

  /** The same without a byte of body. */
  public Reply withoutBody() throws IOException {
    body.close();
    return new Reply(status, headers, Body.NONE);
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
