package poc.model;

/** What a caller gives to be predicted from: a number or one of a few levels. */
public sealed interface Field permits NumericField, FactorField {

  /** The name of the data's column, as the formula writes it. */
  String name();
}
