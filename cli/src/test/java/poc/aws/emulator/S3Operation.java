package poc.aws.emulator;

import java.util.Map;

/** S3's operations on path-style addresses: the method, the depth of the path, the subresource. */
final class S3Operation {

  private static final Map<String, String> OF_BUCKET =
      Map.ofEntries(
          Map.entry("tagging", "BucketTagging"),
          Map.entry("policy", "BucketPolicy"),
          Map.entry("policyStatus", "BucketPolicyStatus"),
          Map.entry("publicAccessBlock", "PublicAccessBlock"),
          Map.entry("encryption", "BucketEncryption"),
          Map.entry("versioning", "BucketVersioning"),
          Map.entry("ownershipControls", "BucketOwnershipControls"),
          Map.entry("website", "BucketWebsite"),
          Map.entry("cors", "BucketCors"),
          Map.entry("lifecycle", "BucketLifecycleConfiguration"),
          Map.entry("logging", "BucketLogging"),
          Map.entry("acl", "BucketAcl"),
          Map.entry("location", "BucketLocation"));

  private S3Operation() {}

  static String name(
      String method, String path, Map<String, String> query, Map<String, String> headers) {
    String[] parts = path.substring(1).split("/", 2);
    if (parts[0].isEmpty()) {
      return "ListBuckets";
    }
    boolean bucket = parts.length == 1 || parts[1].isEmpty();
    return bucket ? ofBucket(method, query) : ofObject(method, query, headers);
  }

  private static String ofBucket(String method, Map<String, String> query) {
    for (Map.Entry<String, String> kind : OF_BUCKET.entrySet()) {
      if (query.containsKey(kind.getKey())) {
        return verb(method) + kind.getValue();
      }
    }
    if (query.containsKey("versions")) {
      return "ListObjectVersions";
    }
    if (query.containsKey("uploads")) {
      return "ListMultipartUploads";
    }
    return switch (method) {
      case "PUT" -> "CreateBucket";
      case "POST" -> "DeleteObjects";
      case "GET" -> query.containsKey("list-type") ? "ListObjectsV2" : "ListObjects";
      default -> verb(method) + "Bucket";
    };
  }

  private static String ofObject(
      String method, Map<String, String> query, Map<String, String> headers) {
    if (query.containsKey("tagging")) {
      return verb(method) + "ObjectTagging";
    }
    if (query.containsKey("acl")) {
      return verb(method) + "ObjectAcl";
    }
    if (query.containsKey("uploads")) {
      return "CreateMultipartUpload";
    }
    if (query.containsKey("uploadId")) {
      return switch (method) {
        case "PUT" -> "UploadPart";
        case "POST" -> "CompleteMultipartUpload";
        case "DELETE" -> "AbortMultipartUpload";
        default -> "ListParts";
      };
    }
    boolean copy = method.equals("PUT") && headers.containsKey("x-amz-copy-source");
    return copy ? "CopyObject" : verb(method) + "Object";
  }

  private static String verb(String method) {
    return switch (method) {
      case "PUT" -> "Put";
      case "DELETE" -> "Delete";
      case "HEAD" -> "Head";
      default -> "Get";
    };
  }
}
