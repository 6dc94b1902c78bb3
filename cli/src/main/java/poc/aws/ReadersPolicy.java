package poc.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poc.cloud.Account;
import poc.cloud.BucketReaders;
import poc.cloud.CloudException;
import poc.cloud.CloudJson;

/**
 * The statements of a bucket's policy that let everyone, distributions and origin access identities
 * read. All other statements stay as they are.
 *
 * @param bucket the bucket's ARN
 */
record ReadersPolicy(String bucket, String partition) {

  private static final String CLOUDFRONT = "cloudfront.amazonaws.com";
  private static final String SOURCE = "AWS:SourceArn";
  private static final String READ = "s3:GetObject";
  private static final String LIST = "s3:ListBucket";
  private static final Pattern IDENTITY =
      Pattern.compile("arn:[a-z-]+:iam::cloudfront:user/CloudFront Origin Access Identity (\\w+)");

  static ReadersPolicy of(String bucket, Account account) {
    return new ReadersPolicy(
        "arn:%s:s3:::%s".formatted(account.partition(), bucket), account.partition());
  }

  /** Whom the policy lets read. A distribution that may not list as well counts as none. */
  BucketReaders readers(String policy) {
    boolean everyone = false;
    Set<String> distributions = new TreeSet<>();
    Set<String> listers = new HashSet<>();
    Set<String> identities = new TreeSet<>();
    for (JsonNode statement : statements(parse(policy))) {
      if (reads(statement)) {
        everyone |= open(statement);
        distributions.addAll(sources(statement));
        identities.addAll(identities(statement));
      } else if (texts(statement.path("Action")).equals(List.of(LIST))) {
        listers.addAll(sources(statement));
      }
    }
    distributions.retainAll(listers);
    return new BucketReaders(everyone, distributions, identities);
  }

  /**
   * The policy by which these read.
   *
   * @return empty if nothing is left to say
   */
  String with(String policy, BucketReaders readers) {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("Version", "2012-10-17");
    document.setAll(parse(policy));
    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
    statements(document).stream().filter(s -> keeps(s, readers)).forEach(kept::add);
    if (readers.everyone()) {
      kept.add(statement("PocPublicRead", READ, objects()).put("Principal", "*"));
    }
    new TreeSet<>(readers.distributions())
        .forEach(
            arn -> {
              kept.add(signed("PocRead" + id(arn), READ, objects(), arn));
              kept.add(signed("PocList" + id(arn), LIST, bucket, arn));
            });
    Set<String> lacking = new TreeSet<>(readers.identities());
    kept.forEach(s -> lacking.removeAll(identities(s)));
    lacking.forEach(id -> kept.add(byIdentity(id)));
    document.set("Statement", kept);
    return kept.isEmpty() ? "" : document.toString();
  }

  private static boolean keeps(JsonNode statement, BucketReaders readers) {
    Set<String> identities = identities(statement);
    return !open(statement)
        && sources(statement).isEmpty()
        && (identities.isEmpty() || readers.identities().containsAll(identities));
  }

  private boolean reads(JsonNode statement) {
    return statement.path("Effect").asText("").equals("Allow")
        && texts(statement.path("Action")).contains(READ)
        && texts(statement.path("Resource")).contains(objects());
  }

  /** Whether it lets everyone in. */
  private static boolean open(JsonNode statement) {
    JsonNode principal = statement.path("Principal");
    return statement.path("Effect").asText("").equals("Allow")
        && statement.path("Condition").isEmpty()
        && (principal.asText("").equals("*") || texts(principal.path("AWS")).contains("*"));
  }

  private static Set<String> sources(JsonNode statement) {
    Set<String> sources = new HashSet<>();
    if (texts(statement.path("Principal").path("Service")).contains(CLOUDFRONT)) {
      for (JsonNode operator : statement.path("Condition")) {
        sources.addAll(texts(operator.path(SOURCE)));
      }
    }
    return sources;
  }

  private static Set<String> identities(JsonNode statement) {
    Set<String> identities = new HashSet<>();
    for (String principal : texts(statement.path("Principal").path("AWS"))) {
      Matcher matcher = IDENTITY.matcher(principal);
      if (matcher.matches()) {
        identities.add(matcher.group(1));
      }
    }
    return identities;
  }

  private static ObjectNode signed(String sid, String action, String resource, String arn) {
    ObjectNode statement = statement(sid, action, resource);
    statement.putObject("Principal").put("Service", CLOUDFRONT);
    statement.putObject("Condition").putObject("StringEquals").put(SOURCE, arn);
    return statement;
  }

  private ObjectNode byIdentity(String id) {
    ObjectNode statement = statement("PocIdentity" + id, READ, objects());
    statement
        .putObject("Principal")
        .put(
            "AWS",
            "arn:%s:iam::cloudfront:user/CloudFront Origin Access Identity %s"
                .formatted(partition, id));
    return statement;
  }

  private static ObjectNode statement(String sid, String action, String resource) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("Sid", sid)
        .put("Effect", "Allow")
        .put("Action", action)
        .put("Resource", resource);
  }

  private String objects() {
    return bucket + "/*";
  }

  private static String id(String distributionArn) {
    return distributionArn.substring(distributionArn.lastIndexOf('/') + 1);
  }

  private static List<JsonNode> statements(ObjectNode document) {
    JsonNode statements = document.path("Statement");
    List<JsonNode> all = new ArrayList<>();
    if (statements.isObject()) {
      all.add(statements);
    } else {
      statements.forEach(all::add);
    }
    return all;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    } else {
      node.forEach(item -> texts.add(item.asText()));
    }
    return texts;
  }

  private static ObjectNode parse(String policy) {
    try {
      if (CloudJson.MAPPER.readTree(policy) instanceof ObjectNode document) {
        return document;
      }
      throw new CloudException("could not read a bucket's policy: " + policy);
    } catch (JsonProcessingException e) {
      throw new CloudException("could not read a bucket's policy: " + policy, e);
    }
  }
}
