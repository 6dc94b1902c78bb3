package poc.aws.emulator;

/** Before AWS has received a call, or after it has done it and before the caller knows. */
public enum When {
  BEFORE,
  AFTER
}
