package poc.aws;

import java.util.List;
import java.util.Locale;
import poc.cloud.RecordSet;
import poc.cloud.RecordSet.Target;
import software.amazon.awssdk.services.route53.model.AliasTarget;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Record sets in Route 53's words, which ends names with a dot. */
final class RecordSets {

  private RecordSets() {}

  static RecordSet read(ResourceRecordSet record) {
    return new RecordSet(name(record.name()), record.typeAsString(), target(record));
  }

  static ResourceRecordSet write(RecordSet record) {
    ResourceRecordSet.Builder builder =
        ResourceRecordSet.builder().name(record.name()).type(record.type());
    if (record.target() instanceof Target.Values values) {
      List<ResourceRecord> records =
          values.values().stream().map(v -> ResourceRecord.builder().value(v).build()).toList();
      return builder.ttl(values.ttlSeconds()).resourceRecords(records).build();
    }
    if (record.target() instanceof Target.Alias alias) {
      return builder
          .aliasTarget(
              AliasTarget.builder()
                  .hostedZoneId(alias.zoneId())
                  .dnsName(alias.domainName())
                  .evaluateTargetHealth(false)
                  .build())
          .build();
    }
    throw new IllegalArgumentException("nothing of ours: " + record);
  }

  /** In lower case, without the dot at the end. */
  static String name(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static Target target(ResourceRecordSet record) {
    if (record.setIdentifier() != null) {
      return new Target.Other("one of several, " + record.setIdentifier());
    }
    if (record.aliasTarget() != null) {
      return new Target.Alias(
          record.aliasTarget().hostedZoneId(), name(record.aliasTarget().dnsName()));
    }
    if (record.resourceRecords().isEmpty()) {
      return new Target.Other("a traffic policy");
    }
    boolean host = record.typeAsString().equals("CNAME");
    return new Target.Values(
        record.ttl(),
        record.resourceRecords().stream()
            .map(ResourceRecord::value)
            .map(value -> host ? name(value) : value)
            .toList());
  }
}
