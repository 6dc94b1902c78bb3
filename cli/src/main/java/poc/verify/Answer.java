package poc.verify;

import java.net.http.HttpHeaders;
import java.util.Map;

/**
 * What came back.
 *
 * @param status the HTTP status; 0 if nothing came back
 * @param body the body as text; the failure if nothing came back
 */
record Answer(int status, HttpHeaders headers, String body) {

  static Answer unreachable(String why) {
    return new Answer(0, HttpHeaders.of(Map.of(), (name, value) -> true), why);
  }

  /** A header's value; empty text if it is absent. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** Status and type, as a person would read them out. */
  String summary() {
    return status == 0 ? "no answer: " + body : status + " " + header("Content-Type");
  }
}
