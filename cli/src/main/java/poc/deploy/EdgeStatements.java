package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import poc.cloud.PolicyDocument.Statement;

/**
 * What CloudFront, Route 53 and ACM must allow: each action only holds for resources of its own
 * kind, so that one list of them serves all. Ids of distributions, policies, zones and certificates
 * are AWS's choice, and lists are of all.
 */
record EdgeStatements(ProductArns arns) {

  List<Statement> deploying() {
    if (!cloudFront() && !domain()) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    if (cloudFront()) {
      found.addAll(
          List.of(
              "cloudfront:ListDistributions",
              "cloudfront:ListOriginAccessControls",
              "cloudfront:ListResponseHeadersPolicies"));
      kept.addAll(
          List.of(
              "cloudfront:CreateDistribution",
              "cloudfront:CreateFunction",
              "cloudfront:CreateInvalidation",
              "cloudfront:CreateOriginAccessControl",
              "cloudfront:CreateResponseHeadersPolicy",
              "cloudfront:DeleteCloudFrontOriginAccessIdentity",
              "cloudfront:DescribeFunction",
              "cloudfront:GetCloudFrontOriginAccessIdentity",
              "cloudfront:GetDistribution",
              "cloudfront:GetFunction",
              "cloudfront:GetInvalidation",
              "cloudfront:GetResponseHeadersPolicy",
              "cloudfront:ListTagsForResource",
              "cloudfront:PublishFunction",
              "cloudfront:TagResource",
              "cloudfront:UpdateDistribution",
              "cloudfront:UpdateFunction",
              "cloudfront:UpdateResponseHeadersPolicy"));
    }
    if (domain()) {
      found.add("route53:ListHostedZones");
      kept.addAll(
          List.of(
              "route53:ChangeResourceRecordSets",
              "route53:GetChange",
              "route53:ListResourceRecordSets"));
    }
    if (cloudFront() && domain() && arns.product().site().certificate().isEmpty()) {
      found.addAll(List.of("acm:ListCertificates", "acm:RequestCertificate"));
      kept.addAll(
          List.of(
              "acm:AddTagsToCertificate", "acm:DescribeCertificate", "acm:ListTagsForCertificate"));
    }
    return List.of(
        Statement.allow("FindSite", found, List.of("*")),
        Statement.allow("KeepSite", kept, resources()));
  }

  List<Statement> destroying() {
    if (!cloudFront()) {
      return domain() ? deploying() : List.of();
    }
    List<String> gone =
        new ArrayList<>(
            List.of(
                "cloudfront:DeleteDistribution",
                "cloudfront:DeleteFunction",
                "cloudfront:DeleteOriginAccessControl",
                "cloudfront:DeleteResponseHeadersPolicy",
                "cloudfront:DescribeFunction",
                "cloudfront:GetDistribution",
                "cloudfront:GetFunction",
                "cloudfront:GetOriginAccessControl",
                "cloudfront:GetResponseHeadersPolicy",
                "cloudfront:ListTagsForResource",
                "cloudfront:UpdateDistribution"));
    List<String> found =
        new ArrayList<>(
            List.of(
                "cloudfront:ListDistributions",
                "cloudfront:ListOriginAccessControls",
                "cloudfront:ListResponseHeadersPolicies"));
    if (domain()) {
      gone.addAll(
          List.of(
              "acm:DeleteCertificate",
              "acm:ListTagsForCertificate",
              "route53:ChangeResourceRecordSets",
              "route53:GetChange",
              "route53:ListResourceRecordSets"));
      found.addAll(List.of("acm:ListCertificates", "route53:ListHostedZones"));
    }
    return List.of(
        Statement.allow("FindSite", found, List.of("*")),
        Statement.allow("DeleteSite", gone, resources()));
  }

  private List<String> resources() {
    List<String> all = new ArrayList<>();
    if (cloudFront()) {
      all.addAll(
          List.of(
              arns.edge("distribution/*"),
              arns.edge(
                  "function/" + EdgeNames.of(arns.product(), arns.account()).distribution() + "-*"),
              arns.edge("origin-access-control/*"),
              arns.edge("origin-access-identity/*"),
              arns.edge("response-headers-policy/*")));
    }
    if (domain()) {
      String route53 = "arn:" + arns.account().partition() + ":route53:::";
      all.addAll(List.of(route53 + "change/*", route53 + "hostedzone/*"));
    }
    if (cloudFront() && domain()) {
      all.add(arns.edgeCertificates());
    }
    return all;
  }

  private boolean cloudFront() {
    return arns.product().site().onCloudFront();
  }

  private boolean domain() {
    return arns.product().site().domain().isPresent();
  }
}
