package poc.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poc.cloud.CacheBehavior;
import poc.cloud.CacheBehavior.Methods;
import poc.cloud.Distribution;
import poc.cloud.DistributionConfig;
import poc.cloud.DistributionConfig.ErrorPage;
import poc.cloud.Origin;
import poc.cloud.SecurityHeaders;
import poc.cloud.Tags;
import poc.local.edge.BucketOrigin.Access;
import poc.local.http.Body;
import poc.local.http.Fields;
import poc.local.http.Reply;

/** One distribution before one bucket, and before an API whose host a test chooses. */
final class FakeEdges implements Edges {

  static final String OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";
  static final String ORIGIN_DECIDES = "83da9c7e-98b4-4e11-a168-04f0df8e2c65";
  static final String DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  static final String ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  static final SecurityHeaders HEADERS =
      new SecurityHeaders(Duration.ofDays(365), "default-src 'self'", "DENY", "no-referrer", true);

  final Map<String, Reply> objects = new HashMap<>();
  final List<String> asked = new ArrayList<>();
  final List<List<String>> invalidations = new ArrayList<>();
  final List<ErrorPage> errorPages = new ArrayList<>();
  Access access = Access.READ_AND_LIST;
  String cachePolicy = OPTIMIZED;
  String function = "";
  String api = "127.0.0.1:1";

  void put(String key, String type, String cacheControl, String eTag, String text) {
    objects.put(
        key,
        new Reply(
            200,
            Fields.NONE
                .with("Content-Type", type)
                .with("Cache-Control", cacheControl)
                .with("ETag", '"' + eTag + '"'),
            Body.of(text.getBytes(UTF_8))));
  }

  @Override
  public Optional<Distribution> distribution(String id) {
    Origin bucket = new Origin("site", "site.s3.local", "", Optional.empty(), Optional.empty());
    Origin gateway =
        new Origin(
            "api",
            api,
            "/dev",
            Optional.empty(),
            Optional.of(new Origin.Header("x-api-key", "the-key")));
    CacheBehavior rest =
        new CacheBehavior(
            "*",
            "site",
            "redirect-to-https",
            Methods.READ,
            true,
            Optional.of(cachePolicy),
            Optional.empty(),
            Optional.of("headers"),
            function.isEmpty() ? Optional.empty() : Optional.of("arn:function"));
    CacheBehavior toApi =
        new CacheBehavior(
            "/api/*",
            "api",
            "https-only",
            Methods.ALL,
            true,
            Optional.of(DISABLED),
            Optional.of(ALL_BUT_HOST),
            Optional.of("headers"),
            function.isEmpty() ? Optional.empty() : Optional.of("arn:function"));
    DistributionConfig config =
        new DistributionConfig(
            "test",
            true,
            List.of(),
            Optional.empty(),
            "http2and3",
            true,
            "PriceClass_100",
            "index.html",
            List.of(bucket, gateway),
            List.of(toApi, rest),
            errorPages);
    return Optional.of(
        new Distribution(id, "arn:" + id, "127.0.0.1:8400", "e", true, config, new Tags(Map.of())));
  }

  @Override
  public Optional<String> functionCode(String arn) {
    return Optional.of(function);
  }

  @Override
  public Optional<SecurityHeaders> securityHeaders(String policyId) {
    return Optional.of(HEADERS);
  }

  @Override
  public List<List<String>> invalidations(String id) {
    return List.copyOf(invalidations);
  }

  @Override
  public Optional<BucketOrigin> bucket(Origin origin, Distribution distribution) {
    return origin.id().equals("site")
        ? Optional.of(
            new BucketOrigin(
                key -> {
                  asked.add(key);
                  return Optional.ofNullable(objects.get(key));
                },
                access))
        : Optional.empty();
  }
}
