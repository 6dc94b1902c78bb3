package poc.cloud;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whose resources these are, and where.
 *
 * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov}, …
 * @param id the account's twelve digits
 * @param region such as {@code eu-central-1}
 */
public record Account(String partition, String id, String region) {

  public String roleArn(String role) {
    return "arn:" + partition + ":iam::" + id + ":role/" + role;
  }

  public String functionArn(String function) {
    return arn("lambda", "function:" + function);
  }

  public String logGroupArn(String logGroup) {
    return arn("logs", "log-group:" + logGroup);
  }

  /** CloudFront is one for all regions. */
  public String distributionArn(String distribution) {
    return "arn:" + partition + ":cloudfront::" + id + ":distribution/" + distribution;
  }

  public String edgeFunctionArn(String name) {
    return "arn:" + partition + ":cloudfront::" + id + ":function/" + name;
  }

  /** What a permission names that lets one path of one stage call a function. */
  public String executeApiArn(String apiId, String stage, String path) {
    return arn("execute-api", apiId + "/" + stage + "/*" + path);
  }

  /**
   * Eight hexadecimal digits that tell this account and region from others: names of buckets are
   * shared by all accounts.
   */
  public String fingerprint() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((partition + "/" + id + "/" + region).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String arn(String service, String resource) {
    return "arn:" + partition + ":" + service + ":" + region + ":" + id + ":" + resource;
  }
}
