package poc.aws;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.Account;
import poc.cloud.CloudException;
import poc.cloud.Stage;
import poc.cloud.Tags;
import poc.cloud.UsagePlan.Throttle;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** Stages and their settings. */
record Stages(ApiGatewayClient client, Supplier<Account> account) {

  private static final String ALL_METHODS = "*/*";
  private static final String LOG_GROUP = ":log-group:";

  Optional<Stage> get(String apiId, String name) {
    return AwsCalls.find(
            "read the stage " + name + " of the REST API " + apiId,
            404,
            () -> client.getStage(r -> r.restApiId(apiId).stageName(name)))
        .map(Stages::read);
  }

  void put(String apiId, Stage stage, Tags tags) {
    Stage now = get(apiId, stage.name()).orElseGet(() -> create(apiId, stage, tags));
    List<PatchOperation> operations = StagePatch.between(now, stage, account.get());
    if (!operations.isEmpty()) {
      try {
        AwsCalls.call(
            "change the stage " + stage.name() + " of the REST API " + apiId,
            () ->
                client.updateStage(
                    r -> r.restApiId(apiId).stageName(stage.name()).patchOperations(operations)));
      } catch (CloudException e) {
        throw explained(e);
      }
    }
  }

  /** The new stage, which has no settings yet; or the one that was there already. */
  private Stage create(String apiId, Stage stage, Tags tags) {
    boolean created =
        AwsCalls.find(
                "create the stage " + stage.name() + " of the REST API " + apiId,
                409,
                () ->
                    client.createStage(
                        r ->
                            r.restApiId(apiId)
                                .stageName(stage.name())
                                .deploymentId(stage.deploymentId())
                                .tags(tags.values())))
            .isPresent();
    Stage bare = new Stage(stage.name(), stage.deploymentId(), Optional.empty(), Optional.empty());
    return created ? bare : get(apiId, stage.name()).orElse(bare);
  }

  private static CloudException explained(CloudException failure) {
    return String.valueOf(failure.getMessage()).contains("CloudWatch Logs role")
        ? new CloudException(
            failure.getMessage()
                + " API Gateway may not write logs in this account and region yet: in its console,"
                + " under Settings, name a role that has the policy"
                + " AmazonAPIGatewayPushToCloudWatchLogs; or write no access log.",
            failure)
        : failure;
  }

  private static Stage read(GetStageResponse stage) {
    return new Stage(
        stage.stageName(),
        stage.deploymentId(),
        Optional.ofNullable(stage.methodSettings().get(ALL_METHODS)).flatMap(Stages::throttle),
        Optional.ofNullable(stage.accessLogSettings())
            .flatMap(settings -> Optional.ofNullable(settings.destinationArn()))
            .map(Stages::logGroup));
  }

  private static Optional<Throttle> throttle(MethodSetting setting) {
    Double rate = setting.throttlingRateLimit();
    Integer burst = setting.throttlingBurstLimit();
    return rate == null || burst == null || rate < 0 || burst < 0
        ? Optional.empty()
        : Optional.of(new Throttle(rate, burst));
  }

  private static String logGroup(String arn) {
    int name = arn.indexOf(LOG_GROUP);
    return name < 0 ? arn : arn.substring(name + LOG_GROUP.length()).replaceAll(":\\*$", "");
  }
}
