package poc.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.aws.emulator.Fault;
import poc.aws.emulator.Moto;
import poc.cloud.Account;
import poc.cloud.Bucket;
import poc.cloud.BucketProtection;
import poc.cloud.Buckets;
import poc.cloud.BytesContent;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.Tags;
import poc.cloud.Website;

/** What only AWS insists on, of buckets. */
class AwsBucketRulesTest {

  private static final String NAME = "admission-dev-0123abcd";
  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final ObjectHeaders TEXT = new ObjectHeaders("text/plain", "no-cache");

  private final Buckets buckets = EmulatedAws.empty().buckets();
  private final AwsFront front = EmulatedAws.front();

  @Test
  void everyCallNamesTheOwner() {
    buckets.headBucket(NAME);
    buckets.createBucket(NAME, TAGS);
    buckets.getBucketProtection(NAME);
    buckets.putBucketWebsite(NAME, new Website("index.html", "index.html"));
    buckets.getBucketWebsite(NAME);
    put("a");
    put("a");
    assertThat(CodeDigest.of(buckets, new ObjectLocation(NAME, "a"))).isPresent();
    buckets.listObjects(NAME, "");
    buckets.deleteObjects(NAME, List.of("a"));
    buckets.deleteBucket(NAME);

    Set<String> without = new TreeSet<>();
    for (Call call : front.calls()) {
      if (call.service().equals("s3")
          && !call.header("x-amz-expected-bucket-owner").equals(Moto.ACCOUNT)) {
        without.add(call.operation());
      }
    }
    assertThat(without).containsExactly("CreateBucket");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PutPublicAccessBlock",
        "PutBucketVersioning",
        "PutBucketEncryption",
        "PutBucketTagging"
      })
  void aBucketThatWasHalfMadeIsFinished(String operation) {
    front.fault(operation, Fault.ACCESS_DENIED, 1);
    assertThatExceptionOfType(CloudException.class)
        .isThrownBy(() -> buckets.createBucket(NAME, TAGS));

    assertThat(buckets.headBucket(NAME)).isEmpty();
    buckets.createBucket(NAME, TAGS);

    assertThat(buckets.headBucket(NAME)).contains(new Bucket(NAME, TAGS));
    assertThat(buckets.getBucketProtection(NAME)).isEqualTo(BucketProtection.FULL);
  }

  @Test
  void aBucketWithoutTagsThatIsInUseIsNotTaken() {
    front.fault("PutBucketTagging", Fault.ACCESS_DENIED, 1);
    assertThatExceptionOfType(CloudException.class)
        .isThrownBy(() -> buckets.createBucket(NAME, TAGS));
    put("somebody's");

    assertThatExceptionOfType(CloudException.class)
        .isThrownBy(() -> buckets.createBucket(NAME, TAGS))
        .withMessageContaining("without tags, but not empty");
  }

  @Test
  void lostAnswersDoNoHarm() {
    for (String operation :
        List.of("CreateBucket", "PutBucketTagging", "PutObject", "DeleteBucket")) {
      front.fault(operation, Fault.ANSWER_LOST, 1);
    }
    buckets.createBucket(NAME, TAGS);
    put("a");
    assertThat(buckets.listObjects(NAME, "")).hasSize(1);
    buckets.deleteObjects(NAME, List.of("a"));
    buckets.deleteBucket(NAME);

    assertThat(buckets.headBucket(NAME)).isEmpty();
  }

  @Test
  void aWebsiteIsClosedAgainByTheAccessBlock() {
    Website website = new Website("index.html", "index.html");
    buckets.createBucket(NAME, TAGS);
    buckets.putBucketWebsite(NAME, website);
    assertThat(buckets.getBucketWebsite(NAME)).contains(website);
    assertThat(buckets.getBucketProtection(NAME)).isEqualTo(new BucketProtection(false, true));

    buckets.protectBucket(NAME);

    assertThat(buckets.getBucketWebsite(NAME)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "aws, us-east-1, http://b.s3-website-us-east-1.amazonaws.com",
    "aws, eu-central-1, http://b.s3-website.eu-central-1.amazonaws.com",
    "aws, eu-west-1, http://b.s3-website-eu-west-1.amazonaws.com",
    "aws-cn, cn-north-1, http://b.s3-website.cn-north-1.amazonaws.com.cn"
  })
  void websitesAnswerByRegion(String partition, String region, String url) {
    assertThat(WebsiteEndpoint.of("b", new Account(partition, Moto.ACCOUNT, region)))
        .hasToString(url);
  }

  private void put(String key) {
    buckets.putObject(new ObjectLocation(NAME, key), TEXT, new BytesContent(key.getBytes(UTF_8)));
  }
}
