package poc.model.fit;

/**
 * A term of a formula's right-hand side.
 *
 * @param field the name of the data's column
 * @param factor whether the formula makes it a factor, whatever the data holds
 */
record Term(String field, boolean factor) {
  @Override
  public String toString() {
    return factor ? "C(" + Formula.quote(field) + ")" : Formula.quote(field);
  }
}
