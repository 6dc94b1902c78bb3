package poc.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML and SVG; whatever text or attribute it is given is escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turns
   */
  Html open(String tag, String... attributes) {
    start(tag, attributes).append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    String tag = open.pop();
    out.append("</").append(tag).append('>');
    if (isBlock(tag)) {
      out.append('\n');
    }
    return this;
  }

  /** An element that holds text alone. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element that holds nothing, and is closed at once. */
  Html empty(String tag, String... attributes) {
    start(tag, attributes).append("/>");
    return this;
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /** Markup of our own, such as a style sheet. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  private StringBuilder start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    return out;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isAllowed(c) ? c : '\uFFFD');
      }
    }
  }

  /** What HTML has no way to hold: control characters. */
  private static boolean isAllowed(char c) {
    return c == '\n' || c == '\t' || !Character.isISOControl(c);
  }

  private static boolean isBlock(String tag) {
    return switch (tag) {
      case "a", "b", "code", "em", "span", "strong", "tspan", "th", "td" -> false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
