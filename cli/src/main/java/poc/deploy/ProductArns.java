package poc.deploy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import poc.cloud.Account;
import poc.product.Product;

/**
 * The ARNs of a product's resources, as policies name them.
 *
 * @param apiId the REST API's id; while it is not known, that of any
 */
record ProductArns(Account account, Product product, Optional<String> apiId) {

  private static final String ANY = "*";

  String artifacts() {
    return bucket(product.artifactBucket(account));
  }

  String site() {
    return bucket(product.siteBucket(account));
  }

  List<String> buckets() {
    return List.of(artifacts(), site());
  }

  static String objects(String bucket) {
    return bucket + "/*";
  }

  String function() {
    return account.functionArn(product.functionName());
  }

  /** The function with its versions and aliases. */
  List<String> functionAndVersions() {
    return List.of(function(), function() + ":*");
  }

  String role() {
    return account.roleArn(product.roleName(account));
  }

  /** The log groups that a deploy makes, each with its streams. */
  List<String> logGroups() {
    return Stream.concat(
            Stream.of(product.functionLogGroup()),
            Stream.of(product.accessLogGroup()).filter(group -> product.logs().access()))
        .flatMap(this::withStreams)
        .toList();
  }

  /** Those, and the one that an access log may have left. */
  List<String> allLogGroups() {
    return Stream.of(product.functionLogGroup(), product.accessLogGroup())
        .flatMap(this::withStreams)
        .toList();
  }

  /** What the account lists log groups by. */
  String anyLogGroup() {
    return account.logGroupArn(ANY);
  }

  /** The REST API itself, or what is below it. */
  String api(String below) {
    return gateway("/restapis/" + apiId.orElse(ANY) + below);
  }

  /** A path of API Gateway's own API. */
  String gateway(String path) {
    return "arn:" + account.partition() + ":apigateway:" + account.region() + "::" + path;
  }

  /** A resource of CloudFront, which is one for all regions. */
  String edge(String resource) {
    return "arn:" + account.partition() + ":cloudfront::" + account.id() + ":" + resource;
  }

  /** Where CloudFront looks for certificates. */
  String edgeCertificates() {
    return "arn:" + account.partition() + ":acm:us-east-1:" + account.id() + ":certificate/*";
  }

  private Stream<String> withStreams(String logGroup) {
    String arn = account.logGroupArn(logGroup);
    return Stream.of(arn, arn + ":*");
  }

  private String bucket(String name) {
    return "arn:" + account.partition() + ":s3:::" + name;
  }
}
