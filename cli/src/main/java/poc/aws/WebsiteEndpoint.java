package poc.aws;

import java.net.URI;
import java.util.Set;
import poc.cloud.Account;

/** Where S3 serves buckets as websites. */
final class WebsiteEndpoint {

  /** Regions from before S3 put a dot between {@code s3-website} and the region. */
  private static final Set<String> WITH_DASH =
      Set.of(
          "us-east-1",
          "us-west-1",
          "us-west-2",
          "ap-southeast-1",
          "ap-southeast-2",
          "ap-northeast-1",
          "eu-west-1",
          "sa-east-1",
          "us-gov-west-1");

  private WebsiteEndpoint() {}

  static URI of(String bucket, Account account) {
    return URI.create(
        "http://%s.s3-website%s%s.%s"
            .formatted(
                bucket,
                WITH_DASH.contains(account.region()) ? "-" : ".",
                account.region(),
                suffix(account)));
  }

  /** What the hosts of a partition end with. */
  static String suffix(Account account) {
    return account.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
  }
}
