package poc.local.runtime.bootstrap;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * An exception as Lambda reports it.
 *
 * @param errorType the exception's class
 * @param json an object with {@code errorMessage}, {@code errorType} and {@code stackTrace}
 * @param text the stack trace, for the log
 */
record ErrorReport(String errorType, String json, String text) {

  private static final int FIRST_PRINTABLE = 0x20;

  static ErrorReport of(Throwable error) {
    StringBuilder json = new StringBuilder("{\"errorMessage\":");
    String type = error.getClass().getName();
    String message = error.getMessage();
    if (message == null) {
      json.append("null");
    } else {
      quote(json, message);
    }
    json.append(",\"errorType\":");
    quote(json, type);
    json.append(",\"stackTrace\":[");
    String separator = "";
    for (StackTraceElement element : error.getStackTrace()) {
      json.append(separator);
      quote(json, element.toString());
      separator = ",";
    }
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return new ErrorReport(type, json.append("]}").toString(), text.toString().stripTrailing());
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < FIRST_PRINTABLE) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
