package poc.doctor;

/**
 * One thing that was looked at, and how it is.
 *
 * @param name what was looked at
 * @param seen how it is
 * @param advice what to do about it; empty where there is nothing to do
 */
public record Diagnosis(Name name, Severity severity, String seen, String advice) {

  /** How bad it is. */
  public enum Severity {
    /** As it should be. */
    OK,
    /** A deploy may succeed, or it is not known. */
    WARN,
    /** A deploy would fail. */
    FAIL
  }

  /** What is looked at, in the order in which it is told. */
  public enum Name {
    JAVA("Java", false),
    REGION("region", false),
    CREDENTIALS("credentials", true),
    CLOCK("clock", false),
    PERMISSIONS("permissions", true),
    DRY_RUN("dry run", true),
    BUCKETS("buckets", false),
    CERTIFICATE("certificate", false),
    PAGE_CERTIFICATE("page's cert.", false),
    ZONE("hosted zone", false),
    ACCESS_LOG("access log", false),
    QUOTAS("quotas", false);

    private final String label;
    private final boolean access;

    Name(String label, boolean access) {
      this.label = label;
      this.access = access;
    }

    public String label() {
      return label;
    }

    /** Whether it says what the caller may do. */
    public boolean isAccess() {
      return access;
    }
  }

  static Diagnosis ok(Name name, String seen) {
    return new Diagnosis(name, Severity.OK, seen, "");
  }

  static Diagnosis warn(Name name, String seen, String advice) {
    return new Diagnosis(name, Severity.WARN, seen, advice);
  }

  static Diagnosis fail(Name name, String seen, String advice) {
    return new Diagnosis(name, Severity.FAIL, seen, advice);
  }
}
