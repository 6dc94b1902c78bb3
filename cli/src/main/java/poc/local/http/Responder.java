package poc.local.http;

import java.io.IOException;

/** Answers requests. */
@FunctionalInterface
public interface Responder {

  /** An answer with the body of GET, even to HEAD. The caller closes it. */
  Reply answer(Request request) throws IOException;
}
