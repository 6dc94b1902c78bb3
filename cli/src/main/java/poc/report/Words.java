package poc.report;

import java.util.List;
import poc.model.Model;

/** Turns of phrase that several sections share. */
final class Words {
  private Words() {}

  /** The model's fields as code: {@code gre, gpa and rank}. */
  static void fields(Html html, Model model) {
    int n = model.fields().size();
    if (n == 0) {
      html.text("nothing");
    }
    for (int i = 0; i < n; i++) {
      html.text(i == 0 ? "" : i == n - 1 ? " and " : ", ");
      html.element("code", model.fields().get(i).name());
    }
  }

  /** Begins a section with its heading. */
  static void section(Html html, String id, String heading) {
    html.open("section", "aria-labelledby", id).element("h2", heading, "id", id);
  }

  /** Begins a table of numbers. */
  static void table(Html html, String caption, List<String> headings) {
    table(html, "numbers", caption, headings);
  }

  /** Begins a table whose last column is of words. */
  static void wordTable(Html html, String caption, List<String> headings) {
    table(html, "words", caption, headings);
  }

  private static void table(Html html, String kind, String caption, List<String> headings) {
    html.open("div", "class", "scroll").open("table", "class", kind).element("caption", caption);
    html.open("thead").open("tr");
    headings.forEach(heading -> html.element("th", heading, "scope", "col"));
    html.close().close().open("tbody");
  }

  /** A row of a table. */
  static void row(Html html, String heading, List<String> cells) {
    html.open("tr").element("th", heading, "scope", "row");
    cells.forEach(cell -> html.element("td", cell));
    html.close();
  }

  /** Ends a table. */
  static void end(Html html) {
    html.close().close().close();
  }
}
