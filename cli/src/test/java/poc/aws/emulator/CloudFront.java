package poc.aws.emulator;

import java.util.List;
import java.util.Optional;

/**
 * CloudFront, of which moto keeps too little: it drops access controls from origins, knows no
 * response headers policies, compares no ETags, and deploys and invalidates in no time or never.
 * All of it is answered here, by the rules of AWS's API reference of 2020-05-31.
 */
final class CloudFront implements Rule {

  private final List<CloudFrontPart> parts;

  CloudFront(Certificates certificates) {
    Distributions distributions = new Distributions(certificates);
    AccessControls controls = new AccessControls(distributions);
    EdgeFunctions functions = new EdgeFunctions(distributions);
    HeadersPolicies policies = new HeadersPolicies(distributions);
    distributions.references(new DistributionReferences(controls, functions, policies));
    parts = List.of(distributions, new Invalidations(distributions), controls, functions, policies);
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (!call.service().equals("cloudfront")) {
      return Optional.empty();
    }
    for (CloudFrontPart part : parts) {
      Optional<Answer> answer = part.answer(call);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.of(
        AwsError.of(call, 501, "NotImplemented", "nothing here answers " + call.operation()));
  }
}
