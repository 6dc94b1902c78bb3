package poc.model.rds;

/** {@code NULL}: no value, and the empty pair list. */
public enum RNull implements RValue {
  NULL;

  @Override
  public RAttributes attributes() {
    return RAttributes.NONE;
  }

  @Override
  public String type() {
    return "NULL";
  }
}
