package poc.doctor;

import static poc.doctor.Diagnosis.Name.ACCESS_LOG;
import static poc.doctor.Diagnosis.Name.BUCKETS;
import static poc.doctor.Diagnosis.Name.QUOTAS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.AccessException;
import poc.cloud.AccountSettings;
import poc.cloud.Bucket;
import poc.cloud.Buckets;
import poc.cloud.CloudException;
import poc.cloud.Tags;

/** What the account has to give. */
final class Resources {

  /** Of what may be kept. */
  private static final double NEARLY = 0.8;

  /** New accounts have no more. */
  private static final int FEW_EXECUTIONS = 10;

  private static final double GB = 1e9;

  private Resources() {}

  static Diagnosis quotas(AccountSettings settings) {
    String seen =
        "%.1f of %.0f GB of code kept, %d of %d requests at once unreserved"
            .formatted(
                settings.codeSize() / GB,
                settings.codeSizeLimit() / GB,
                settings.unreservedExecutions(),
                settings.concurrentExecutions());
    if (settings.codeSize() >= settings.codeSizeLimit()) {
      return Diagnosis.fail(QUOTAS, seen, "delete old versions of functions, or ask AWS for more");
    }
    if (settings.codeSize() > NEARLY * settings.codeSizeLimit()) {
      return Diagnosis.warn(QUOTAS, seen, "delete old versions of functions, or ask AWS for more");
    }
    return settings.unreservedExecutions() <= FEW_EXECUTIONS
        ? Diagnosis.warn(
            QUOTAS, seen, "callers may get 429: ask AWS for more under Service Quotas, AWS Lambda")
        : Diagnosis.ok(QUOTAS, seen);
  }

  static Diagnosis accessLog(Optional<String> roleArn) {
    return roleArn
        .map(arn -> Diagnosis.ok(ACCESS_LOG, "API Gateway writes it as " + arn))
        .orElseGet(
            () ->
                Diagnosis.fail(
                    ACCESS_LOG,
                    "API Gateway may write no logs in this account and region",
                    "under Settings in its console, name a role with the policy"
                        + " AmazonAPIGatewayPushToCloudWatchLogs; or say logs.access: false"));
  }

  static Diagnosis buckets(Buckets buckets, List<String> names, Tags tags) {
    List<String> seen = new ArrayList<>();
    try {
      for (String name : names) {
        Optional<Bucket> bucket = buckets.headBucket(name);
        if (bucket.isPresent() && !bucket.get().tags().sameOwner(tags)) {
          return Diagnosis.fail(
              BUCKETS,
              "the bucket " + name + " is another product's, or another stage's",
              "choose another name under 'buckets' in poc.yaml");
        }
        seen.add(name + (bucket.isPresent() ? " is the product's" : " is not there yet"));
      }
      return Diagnosis.ok(BUCKETS, String.join(", ", seen));
    } catch (AccessException e) {
      return Diagnosis.warn(
          BUCKETS, "unknown: " + e.getMessage(), "compare with what 'poc policy' prints");
    } catch (CloudException e) {
      return Diagnosis.fail(
          BUCKETS,
          String.valueOf(e.getMessage()),
          "name buckets that are free, or yours, in poc.yaml");
    }
  }
}
