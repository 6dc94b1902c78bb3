package poc.model;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import com.fasterxml.jackson.core.util.BufferRecycler;

/**
 * Opens JSON that is held in memory as UTF-8.
 *
 * <p>The parser is made without {@link JsonFactory}, which would load every other parser and
 * generator of Jackson beside it: a third of what a cold start on Lambda spends on JSON. What the
 * factory adds is not wanted here: detection of UTF-16 and UTF-32, and buffers kept for the next
 * document.
 */
public final class JsonBytes {
  private static final int FEATURES = JsonParser.Feature.collectDefaults();
  private static final int SYMBOLS = JsonFactory.Feature.CANONICALIZE_FIELD_NAMES.getMask();

  private JsonBytes() {}

  /**
   * A parser before its first token; it holds no resources, so closing it is a courtesy.
   *
   * <p>Jackson's default limits apply: to depth, to the length of numbers and names.
   */
  public static JsonParser open(byte[] json) {
    IOContext context =
        new IOContext(
            StreamReadConstraints.defaults(),
            StreamWriteConstraints.defaults(),
            ErrorReportConfiguration.defaults(),
            new BufferRecycler(),
            ContentReference.redacted(),
            false);
    ByteQuadsCanonicalizer names = ByteQuadsCanonicalizer.createRoot().makeChild(SYMBOLS);
    return new UTF8StreamJsonParser(
        context, FEATURES, null, null, names, json, 0, json.length, 0, false);
  }
}
