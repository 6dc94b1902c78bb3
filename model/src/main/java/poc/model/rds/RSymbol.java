package poc.model.rds;

/** A name. */
public record RSymbol(String name) implements RValue {
  @Override
  public RAttributes attributes() {
    return RAttributes.NONE;
  }

  @Override
  public String type() {
    return "symbol";
  }
}
