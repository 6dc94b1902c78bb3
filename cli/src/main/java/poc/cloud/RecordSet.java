package poc.cloud;

import java.util.List;

/**
 * What the DNS says of a name.
 *
 * @param name without a dot at the end, in lower case
 * @param type {@code A}, {@code AAAA}, {@code CNAME}, …
 */
public record RecordSet(String name, String type, Target target) {

  /** What it says. */
  public sealed interface Target {

    /**
     * Values.
     *
     * @param ttlSeconds how long others may keep them
     */
    record Values(long ttlSeconds, List<String> values) implements Target {
      public Values {
        values = List.copyOf(values);
      }
    }

    /**
     * Whatever a name of AWS's says.
     *
     * @param zoneId of AWS's own zone
     * @param domainName without a dot at the end, in lower case
     */
    record Alias(String zoneId, String domainName) implements Target {}

    /** Something that is not understood here, such as a weighted record. */
    record Other(String description) implements Target {}
  }

  /** A CNAME. */
  public static RecordSet cname(String name, String value) {
    return new RecordSet(name, "CNAME", new Target.Values(300, List.of(value)));
  }

  /** An alias of one of AWS's names. */
  public static RecordSet alias(String name, String type, String zoneId, String domainName) {
    return new RecordSet(name, type, new Target.Alias(zoneId, domainName));
  }

  /** The host that it points at, if it does; else what it says in words. */
  public String pointsAt() {
    if (target instanceof Target.Alias alias) {
      return alias.domainName();
    }
    return target instanceof Target.Values values
        ? String.join(" ", values.values())
        : ((Target.Other) target).description();
  }
}
