package poc.doctor;

import java.util.List;
import java.util.Optional;
import poc.cloud.PolicyDocument;
import poc.cloud.Tags;

/**
 * What a product asks of an account.
 *
 * @param policy what its deployer must be allowed to do
 * @param function the function whose code is replaced
 * @param buckets the names that its buckets have, or will have
 * @param tags by which its buckets are known
 * @param domain the API's own domain name; empty if it has none
 * @param certificate the ARN of the domain's certificate; left out, found by the name
 * @param page the page's own domain name; empty if it has none
 * @param accessLog whether API Gateway writes a line a request
 */
public record Needs(
    PolicyDocument policy,
    String function,
    List<String> buckets,
    Tags tags,
    Optional<String> domain,
    Optional<String> certificate,
    Optional<PageDomain> page,
    boolean accessLog) {

  public Needs {
    buckets = List.copyOf(buckets);
  }
}
