package poc.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poc.aws.emulator.Call;
import poc.cloud.PolicyDocument;

/** What IAM asks of a policy before AWS does a call, after the service authorization reference. */
record IamAction(String action, String resource) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ACCOUNT = "us-east-1:123456789012:";

  private static final Map<String, String> S3 =
      Map.of(
          "HeadBucket", "ListBucket",
          "ListObjectsV2", "ListBucket",
          "ListObjectVersions", "ListBucketVersions",
          "HeadObject", "GetObject",
          "GetPublicAccessBlock", "GetBucketPublicAccessBlock",
          "PutPublicAccessBlock", "PutBucketPublicAccessBlock",
          "PutBucketEncryption", "PutEncryptionConfiguration");

  static List<IamAction> of(Call call) {
    return switch (call.service()) {
      case "s3" -> s3(call);
      case "lambda" -> lambda(call);
      case "apigateway" -> apiGateway(call);
      case "iam" -> iam(call);
      case "logs" -> logs(call);
      case "cloudfront" -> cloudFront(call);
      case "route53" -> route53(call);
      case "acm" -> acm(call);
      case "sts" -> List.of();
      default -> List.of(new IamAction(call.service() + ":" + call.operation(), "*"));
    };
  }

  boolean allowedBy(PolicyDocument policy) {
    return policy.statements().stream()
        .anyMatch(
            statement ->
                statement.actions().contains(action)
                    && statement.resources().stream().anyMatch(this::covered));
  }

  private boolean covered(String pattern) {
    return Pattern.matches(
        List.of(pattern.split("\\*", -1)).stream()
            .map(Pattern::quote)
            .reduce((a, b) -> a + ".*" + b)
            .orElseThrow(),
        resource);
  }

  private static List<IamAction> s3(Call call) {
    String path = URLDecoder.decode(call.path().substring(1), StandardCharsets.UTF_8);
    String arn = "arn:aws:s3:::" + path.replaceAll("/$", "");
    String operation = call.operation();
    return switch (operation) {
      case "CreateBucket" ->
          List.of(
              new IamAction("s3:CreateBucket", arn),
              new IamAction("s3:PutBucketOwnershipControls", arn));
      case "DeleteObjects" ->
          List.of(
              new IamAction(
                  call.body().contains("<VersionId>")
                      ? "s3:DeleteObjectVersion"
                      : "s3:DeleteObject",
                  arn + "/any"));
      default -> List.of(new IamAction("s3:" + S3.getOrDefault(operation, operation), arn));
    };
  }

  private static List<IamAction> lambda(Call call) {
    JsonNode body = json(call);
    Matcher named = Pattern.compile("/functions/([^/]+)").matcher(call.path());
    String name = named.find() ? named.group(1) : body.path("FunctionName").asText();
    String qualifier = call.query().get("Qualifier");
    String arn =
        "arn:aws:lambda:"
            + ACCOUNT
            + "function:"
            + name
            + (qualifier == null ? "" : ":" + qualifier);
    List<IamAction> needed = new ArrayList<>();
    needed.add(new IamAction("lambda:" + call.operation(), arn));
    if (call.operation().equals("GetFunction")) {
      needed.add(new IamAction("lambda:ListTags", arn));
    }
    if (body.has("Tags")) {
      needed.add(new IamAction("lambda:TagResource", arn));
    }
    if (body.has("Role")) {
      needed.add(new IamAction("iam:PassRole", body.path("Role").asText()));
    }
    JsonNode code = body.has("Code") ? body.path("Code") : body;
    if (code.has("S3Bucket")) {
      needed.add(
          new IamAction(
              "s3:GetObject",
              "arn:aws:s3:::"
                  + code.path("S3Bucket").asText()
                  + "/"
                  + code.path("S3Key").asText()));
    }
    return needed;
  }

  private static List<IamAction> apiGateway(Call call) {
    String prefix = "arn:aws:apigateway:us-east-1::";
    List<IamAction> needed = new ArrayList<>();
    needed.add(new IamAction("apigateway:" + call.method(), prefix + call.path()));
    if (json(call).has("tags")) {
      needed.add(
          new IamAction(
              "apigateway:PUT",
              prefix + "/tags/arn%3Aaws%3Aapigateway%3Aus-east-1%3A%3A%2Fanything"));
    }
    return needed;
  }

  private static List<IamAction> iam(Call call) {
    Matcher role = Pattern.compile("(?:^|&)RoleName=([^&]+)").matcher(call.body());
    String arn = "arn:aws:iam::123456789012:role/" + (role.find() ? role.group(1) : "");
    List<IamAction> needed = new ArrayList<>();
    needed.add(new IamAction("iam:" + call.operation(), arn));
    if (call.body().contains("&Tags.member")) {
      needed.add(new IamAction("iam:TagRole", arn));
    }
    return needed;
  }

  private static List<IamAction> logs(Call call) {
    JsonNode body = json(call);
    if (call.operation().equals("DescribeLogGroups")) {
      return List.of(
          new IamAction(
              "logs:DescribeLogGroups", "arn:aws:logs:" + ACCOUNT + "log-group::log-stream:"));
    }
    String arn = "arn:aws:logs:" + ACCOUNT + "log-group:" + body.path("logGroupName").asText();
    List<IamAction> needed = new ArrayList<>();
    needed.add(new IamAction("logs:" + call.operation(), arn + ":log-stream:"));
    if (body.has("tags")) {
      needed.add(new IamAction("logs:TagResource", arn));
    }
    return needed;
  }

  /** Creating with tags is two actions, and no list is of one resource. */
  private static List<IamAction> cloudFront(Call call) {
    String operation = call.operation();
    String prefix = "arn:aws:cloudfront::123456789012:";
    if (operation.equals("CreateDistributionWithTags")) {
      return List.of(
          new IamAction("cloudfront:CreateDistribution", prefix + "distribution/any"),
          new IamAction("cloudfront:TagResource", prefix + "distribution/any"));
    }
    if (operation.startsWith("List") && !operation.equals("ListTagsForResource")) {
      return List.of(new IamAction("cloudfront:" + operation, "*"));
    }
    String[] parts = call.path().substring(1).split("/", -1);
    String resource =
        parts[1].equals("tagging")
            ? call.query().getOrDefault("Resource", "")
            : prefix + parts[1] + "/" + name(call, parts);
    return List.of(new IamAction("cloudfront:" + operation, resource));
  }

  private static String name(Call call, String[] parts) {
    Matcher created = Pattern.compile("<Name>([^<]+)</Name>").matcher(call.body());
    if (parts[1].equals("origin-access-identity")) {
      return parts[3];
    }
    return parts.length > 2 ? parts[2] : created.find() ? created.group(1) : "any";
  }

  private static List<IamAction> route53(Call call) {
    String[] parts = call.path().substring(1).split("/", -1);
    String arn = "arn:aws:route53:::" + parts[1] + "/" + (parts.length > 2 ? parts[2] : "");
    return List.of(
        new IamAction(
            "route53:" + call.operation(), call.operation().equals("ListHostedZones") ? "*" : arn));
  }

  private static List<IamAction> acm(Call call) {
    JsonNode body = json(call);
    String action = "acm:" + call.operation();
    if (!body.has("CertificateArn")) {
      List<IamAction> needed = new ArrayList<>(List.of(new IamAction(action, "*")));
      if (body.has("Tags")) {
        needed.add(
            new IamAction(
                "acm:AddTagsToCertificate", "arn:aws:acm:" + ACCOUNT + "certificate/any"));
      }
      return needed;
    }
    return List.of(new IamAction(action, body.path("CertificateArn").asText()));
  }

  private static JsonNode json(Call call) {
    try {
      return call.body().startsWith("{") ? JSON.readTree(call.body()) : JSON.createObjectNode();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(call.toString(), e);
    }
  }
}
