package poc.deploy;

import static poc.deploy.ProductArns.objects;

import java.util.List;
import poc.cloud.PolicyDocument.Statement;

/** What Amazon S3 must allow. Its permissions are not always named as its operations are. */
record StorageStatements(ProductArns arns) {

  /** The bucket for packages and releases; the one for the page, with what makes it public. */
  List<Statement> deploying() {
    return List.of(
        keepBuckets("KeepBuckets", arns.buckets()),
        Statement.allow("ServePage", servePage(), List.of(arns.site())),
        Statement.allow(
            "KeepPackages",
            List.of("s3:GetObject", "s3:PutObject"),
            List.of(objects(arns.artifacts()))),
        Statement.allow(
            "KeepPageFiles",
            List.of("s3:DeleteObject", "s3:GetObject", "s3:PutObject"),
            List.of(objects(arns.site()))));
  }

  /** The bucket for packages alone, where a mark lies while a run is under way. */
  List<Statement> adopting() {
    return List.of(
        keepBuckets("KeepArtifacts", List.of(arns.artifacts())),
        Statement.allow(
            "KeepPackages",
            List.of("s3:DeleteObject", "s3:GetObject", "s3:PutObject"),
            List.of(objects(arns.artifacts()))));
  }

  List<Statement> destroying() {
    return List.of(
        Statement.allow(
            "DeleteBuckets",
            List.of(
                "s3:DeleteBucket", "s3:GetBucketTagging", "s3:ListBucket", "s3:ListBucketVersions"),
            arns.buckets()),
        Statement.allow(
            "DeleteObjects",
            List.of("s3:DeleteObject", "s3:DeleteObjectVersion"),
            arns.buckets().stream().map(ProductArns::objects).toList()));
  }

  private List<String> servePage() {
    return arns.product().site().onCloudFront()
        ? List.of("s3:DeleteBucketWebsite", "s3:GetBucketPolicy", "s3:PutBucketPolicy")
        : List.of(
            "s3:GetBucketPolicy",
            "s3:GetBucketWebsite",
            "s3:PutBucketPolicy",
            "s3:PutBucketWebsite");
  }

  private static Statement keepBuckets(String sid, List<String> buckets) {
    return Statement.allow(
        sid,
        List.of(
            "s3:CreateBucket",
            "s3:GetBucketPublicAccessBlock",
            "s3:GetBucketTagging",
            "s3:GetBucketVersioning",
            "s3:ListBucket",
            "s3:ListBucketVersions",
            "s3:PutBucketOwnershipControls",
            "s3:PutBucketPublicAccessBlock",
            "s3:PutBucketTagging",
            "s3:PutBucketVersioning",
            "s3:PutEncryptionConfiguration"),
        buckets);
  }
}
