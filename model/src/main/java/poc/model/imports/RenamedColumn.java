package poc.model.imports;

import poc.model.Column;

/** Columns under the names that their coefficients have. */
final class RenamedColumn {
  private RenamedColumn() {}

  /**
   * The column by its coefficient's name, in which R may have put names in backticks.
   *
   * @throws ImportException if the names differ by more
   */
  static Column of(Column column, String name) throws ImportException {
    if (!plain(name).equals(plain(column.name()))) {
      throw new ImportException(
          "has a coefficient "
              + Quote.of(name)
              + " where its terms and levels make "
              + Quote.of(column.name()));
    }
    if (column instanceof Column.Value value) {
      return new Column.Value(name, value.field());
    }
    if (column instanceof Column.Indicator indicator) {
      return new Column.Indicator(name, indicator.field(), indicator.level());
    }
    if (column instanceof Column.Contrast contrast) {
      return new Column.Contrast(name, contrast.field(), contrast.values());
    }
    if (column instanceof Column.Product product) {
      return new Column.Product(name, product.parts());
    }
    return column;
  }

  private static String plain(String name) {
    return name.replace("`", "").replace(" ", "");
  }
}
