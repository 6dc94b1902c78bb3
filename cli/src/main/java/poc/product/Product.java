package poc.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poc.cloud.Account;
import poc.cloud.Tags;

/**
 * What a product should be: the desired state, as {@code poc.yaml} and its defaults give it.
 *
 * @param name lower-case letters, digits and hyphens; the first part of every resource's name
 * @param stage such as {@code dev} or {@code prod}; the second part of every resource's name
 * @param example values of a first question; may be empty
 * @param artifactBucketName the bucket for packages and releases; left out, product and stage
 * @param site where the page is published
 * @param siteBucketName the bucket for the page; left out, product and stage
 * @param adoption what someone else made; empty if the product is all our own
 */
public record Product(
    String name,
    String stage,
    Training training,
    Fields fields,
    Map<String, String> example,
    Page page,
    Function function,
    Api api,
    CorsRule cors,
    Logs logs,
    Optional<Domain> domain,
    Site site,
    Optional<String> artifactBucketName,
    Optional<String> siteBucketName,
    Optional<Adoption> adoption) {

  public Product {
    example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
  }

  /** The same product without domain names of its own, and what they need. */
  public Product withoutDomain() {
    return with(Optional.empty(), site.withoutNames());
  }

  /** The same product, whose page is published by other rules. */
  public Product publishedBy(Publishing rules) {
    return with(domain, site.publishedBy(rules));
  }

  private Product with(Optional<Domain> otherDomain, Site otherSite) {
    return new Product(
        name,
        stage,
        training,
        fields,
        example,
        page,
        function,
        api,
        cors,
        logs,
        otherDomain,
        otherSite,
        artifactBucketName,
        siteBucketName,
        adoption);
  }

  /** The name under which key, usage plan and role are found. */
  public String resourceName() {
    return name + "-" + stage;
  }

  public String functionName() {
    return function.name().orElse(resourceName());
  }

  public String apiName() {
    return api.name().orElse(resourceName());
  }

  /** The role that the function runs as; roles are shared by all regions. */
  public String roleName(Account account) {
    return functionName() + "-" + account.region();
  }

  /** The function that answers: the adopted one, else the product's own. */
  public String answeringFunction() {
    return adoption.map(Adoption::function).orElseGet(this::functionName);
  }

  /** The log group that Lambda writes to for the function that answers. */
  public String functionLogGroup() {
    return "/aws/lambda/" + answeringFunction();
  }

  /** The log group of the stage's access log: the API's name in the letters of log groups. */
  public String accessLogGroup() {
    return "/aws/apigateway/" + apiName().replaceAll("[^A-Za-z0-9_./#-]", "-") + "/" + stage;
  }

  /** The log groups that it writes to. */
  public List<String> logGroups() {
    return logs.access()
        ? List.of(functionLogGroup(), accessLogGroup())
        : List.of(functionLogGroup());
  }

  /** The bucket that holds packages and releases. */
  public String artifactBucket(Account account) {
    return artifactBucketName.orElse(resourceName() + "-artifacts-" + account.fingerprint());
  }

  /**
   * The bucket that holds the page. As a website on a domain of its own it has that domain's name:
   * by the host that browsers ask for, S3 knows the bucket.
   */
  public String siteBucket(Account account) {
    return site.onCloudFront()
        ? siteBucketName.orElseGet(() -> ownSiteBucket(account))
        : site.domain().or(() -> siteBucketName).orElseGet(() -> ownSiteBucket(account));
  }

  /** The bucket that holds the page unless something else is said. */
  public String ownSiteBucket(Account account) {
    return resourceName() + "-site-" + account.fingerprint();
  }

  public Tags tags() {
    return Tags.of(name, stage);
  }
}
