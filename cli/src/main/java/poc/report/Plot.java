package poc.report;

import java.util.Locale;

/**
 * A square plot of shares, 0 to 1 both ways, as inline SVG that takes its colours from the page.
 */
final class Plot {
  private static final int SIZE = 360;
  private static final int LEFT = 52;
  private static final int TOP = 14;
  private static final int BOTTOM = 48;
  private static final int RIGHT = 14;

  private final Html html;

  /**
   * Begins a plot.
   *
   * @param id by which its title and description are found
   * @param description what the plot shows, for those who cannot see it
   */
  Plot(Html html, String id, String title, String description, String across, String up) {
    this.html = html;
    html.open(
        "svg",
        "viewBox",
        "0 0 " + (LEFT + SIZE + RIGHT) + " " + (TOP + SIZE + BOTTOM),
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-description");
    html.element("title", title, "id", id + "-title");
    html.element("desc", description, "id", id + "-description");
    for (int i = 0; i <= 5; i++) {
      double at = i / 5.0;
      line("grid", at, 0, at, 1);
      line("grid", 0, at, 1, at);
      String label = Figures.decimals(at, 1);
      text("tick", "middle", x(at), TOP + SIZE + 18, label);
      text("tick", "end", LEFT - 8, y(at) + 4, label);
    }
    text("axis", "middle", x(0.5), TOP + SIZE + 40, across);
    html.element(
        "text",
        up,
        "class",
        "axis",
        "text-anchor",
        "middle",
        "transform",
        "translate(14 " + number(y(0.5)) + ") rotate(-90)");
    line("diagonal", 0, 0, 1, 1);
  }

  /** A line between two points. */
  void line(String style, double x1, double y1, double x2, double y2) {
    html.empty(
        "line",
        "class",
        style,
        "x1",
        number(x(x1)),
        "y1",
        number(y(y1)),
        "x2",
        number(x(x2)),
        "y2",
        number(y(y2)));
  }

  /** A line through points, given as x and y in turns. */
  void path(String style, double... points) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      path.append(i == 0 ? "M" : "L");
      path.append(number(x(points[i]))).append(' ').append(number(y(points[i + 1])));
    }
    html.empty("path", "class", style, "d", path.toString());
  }

  void dot(String style, double x, double y, double radius) {
    html.empty(
        "circle", "class", style, "cx", number(x(x)), "cy", number(y(y)), "r", number(radius));
  }

  /** An entry of the legend: a short line and what it stands for. */
  void key(String style, double x, double y, String label) {
    line(style, x, y, x + 0.06, y);
    text("label", "start", x(x + 0.08), y(y) + 4, label);
  }

  /** Words inside the plot. */
  void label(String anchor, double x, double y, String label) {
    text("label", anchor, x(x), y(y), label);
  }

  void end() {
    html.empty(
        "rect",
        "class",
        "frame",
        "x",
        Integer.toString(LEFT),
        "y",
        Integer.toString(TOP),
        "width",
        Integer.toString(SIZE),
        "height",
        Integer.toString(SIZE));
    html.close();
  }

  private void text(String style, String anchor, double x, double y, String text) {
    html.element(
        "text", text, "class", style, "text-anchor", anchor, "x", number(x), "y", number(y));
  }

  private static double x(double share) {
    return LEFT + SIZE * share;
  }

  private static double y(double share) {
    return TOP + SIZE * (1 - share);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
