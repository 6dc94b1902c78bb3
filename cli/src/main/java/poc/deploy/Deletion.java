package poc.deploy;

import java.util.List;
import poc.cloud.Cloud;
import poc.cloud.ObjectSummary;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Resource;

/** The step by which a resource goes. */
enum Deletion {
  API_KEY("api-key"),
  BUCKET("bucket"),
  CERTIFICATE("certificate"),
  DISTRIBUTION("distribution"),
  DOMAIN_NAME("domain-name"),
  EDGE_FUNCTION("edge-function"),
  FUNCTION("function"),
  LOG_GROUP("log-group"),
  ORIGIN_ACCESS_CONTROL("origin-access-control"),
  RESPONSE_HEADERS("response-headers"),
  REST_API("rest-api"),
  ROLE("role"),
  USAGE_PLAN("usage-plan");

  private final String type;

  Deletion(String type) {
    this.type = type;
  }

  Change of(String name, String reason) {
    return of(name, name, reason);
  }

  /** Of a resource that is known by an id, beside its name. */
  Change of(String name, String id, String reason) {
    return Change.delete(new Resource(type, name), reason, new Delete(this, id));
  }

  private void run(Cloud cloud, String id) {
    switch (this) {
      case API_KEY -> cloud.usagePlans().deleteApiKey(id);
      case BUCKET -> deleteBucket(cloud, id);
      case CERTIFICATE -> cloud.edgeCertificates().deleteCertificate(id);
      case DISTRIBUTION -> cloud.distributions().deleteDistribution(id);
      case DOMAIN_NAME -> cloud.domainNames().deleteDomainName(id);
      case EDGE_FUNCTION -> cloud.distributionParts().deleteFunction(id);
      case FUNCTION -> cloud.functions().deleteFunction(id);
      case LOG_GROUP -> cloud.logGroups().deleteLogGroup(id);
      case ORIGIN_ACCESS_CONTROL -> cloud.distributionParts().deleteOriginAccessControl(id);
      case RESPONSE_HEADERS -> cloud.distributionParts().deleteResponseHeadersPolicy(id);
      case REST_API -> cloud.restApis().deleteRestApi(id);
      case ROLE -> cloud.roles().deleteRole(id);
      case USAGE_PLAN -> cloud.usagePlans().deleteUsagePlan(id);
    }
  }

  private static void deleteBucket(Cloud cloud, String name) {
    List<String> keys =
        cloud.buckets().listObjects(name, "").stream().map(ObjectSummary::key).toList();
    cloud.buckets().deleteObjects(name, keys);
    cloud.buckets().deleteBucket(name);
  }

  private record Delete(Deletion deletion, String id) implements Command {
    @Override
    public void run(Cloud cloud) {
      deletion.run(cloud, id);
    }
  }
}
