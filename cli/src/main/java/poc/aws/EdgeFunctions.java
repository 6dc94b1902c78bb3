package poc.aws;

import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.EdgeFunction;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.FunctionAlreadyExistsException;
import software.amazon.awssdk.services.cloudfront.model.FunctionConfig;
import software.amazon.awssdk.services.cloudfront.model.FunctionRuntime;
import software.amazon.awssdk.services.cloudfront.model.FunctionStage;

/**
 * Functions of CloudFront: what is saved is in their stage {@code DEVELOPMENT}, what distributions
 * run is in {@code LIVE}.
 *
 * @param arns what the ARNs of the account's functions begin with
 */
record EdgeFunctions(CloudFrontClient client, Supplier<String> arns) {

  private static final int NOT_FOUND = 404;

  Optional<EdgeFunction> get(String name) {
    return AwsCalls.find(
            "read the CloudFront function " + name,
            NOT_FOUND,
            () -> client.getFunction(r -> r.name(name).stage(FunctionStage.LIVE)))
        .map(found -> function(name, found.functionCode().asUtf8String()));
  }

  EdgeFunction put(String name, String comment, String code) {
    String eTag = save(name, comment, SdkBytes.fromUtf8String(code));
    AwsCalls.call(
        "publish the CloudFront function " + name,
        () -> client.publishFunction(r -> r.name(name).ifMatch(eTag)));
    return function(name, code);
  }

  void delete(String name) {
    eTag(name)
        .ifPresent(
            eTag ->
                AwsCalls.find(
                    "delete the CloudFront function " + name,
                    NOT_FOUND,
                    () -> client.deleteFunction(r -> r.name(name).ifMatch(eTag))));
  }

  private String save(String name, String comment, SdkBytes code) {
    String attempt = "save the CloudFront function " + name;
    FunctionConfig config =
        FunctionConfig.builder()
            .comment(comment)
            .runtime(FunctionRuntime.CLOUDFRONT_JS_2_0)
            .build();
    Optional<String> eTag = eTag(name);
    return AwsCalls.call(
        attempt,
        () -> {
          if (eTag.isEmpty()) {
            try {
              return client
                  .createFunction(r -> r.name(name).functionConfig(config).functionCode(code))
                  .eTag();
            } catch (FunctionAlreadyExistsException e) {
              return eTag(name).orElseThrow(() -> e);
            }
          }
          client.updateFunction(
              r -> r.name(name).ifMatch(eTag.get()).functionConfig(config).functionCode(code));
          return eTag(name).orElseThrow();
        });
  }

  private Optional<String> eTag(String name) {
    return AwsCalls.find(
        "look for the CloudFront function " + name,
        NOT_FOUND,
        () -> client.describeFunction(r -> r.name(name).stage(FunctionStage.DEVELOPMENT)).eTag());
  }

  private EdgeFunction function(String name, String code) {
    return new EdgeFunction(name, arns.get() + name, code);
  }
}
