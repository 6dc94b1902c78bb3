package poc.aws.emulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** CloudFront's functions, saved in one stage and live in another. */
final class EdgeFunctions extends CloudFrontPart {

  private static final int MOST_BYTES = 10_240;
  private static final String PREFIX = "arn:aws:cloudfront::" + Moto.ACCOUNT + ":function/";

  /** One stage of a function: its code, plain, and what is said of it. */
  private record Kept(String name, String config, String code, String eTag) {}

  private final Map<String, Kept> saved = new LinkedHashMap<>();
  private final Map<String, Kept> live = new LinkedHashMap<>();
  private final Distributions distributions;

  EdgeFunctions(Distributions distributions) {
    this.distributions = distributions;
  }

  synchronized boolean isLive(String arn) {
    return arn.startsWith(PREFIX) && live.containsKey(arn.substring(PREFIX.length()));
  }

  @Override
  synchronized Optional<Answer> answer(Call call) {
    return switch (call.operation()) {
      case "CreateFunction" -> Optional.of(create(call));
      case "UpdateFunction" -> Optional.of(guarded(call, this::update));
      case "PublishFunction" -> Optional.of(guarded(call, this::publish));
      case "DeleteFunction" -> Optional.of(guarded(call, this::delete));
      case "GetFunction" -> Optional.of(get(call));
      case "DescribeFunction" -> Optional.of(describe(call));
      default -> Optional.empty();
    };
  }

  private interface Write {
    Answer answer(Call call, Kept now);
  }

  private Answer guarded(Call call, Write write) {
    Kept now = saved.get(part(call, 2));
    return now == null
        ? absent(call)
        : stale(call, now.eTag()).orElseGet(() -> write.answer(call, now));
  }

  private Answer create(Call call) {
    String name = Xml.parse(call.body()).text("Name");
    return saved.containsKey(name)
        ? AwsError.of(call, 409, "FunctionAlreadyExists", "A function of that name exists.")
        : save(call, 201, name);
  }

  /** The reference spells the header ETtag here. */
  private Answer update(Call call, Kept now) {
    Answer answer = save(call, 200, now.name());
    Map<String, String> headers = new LinkedHashMap<>(answer.headers());
    Optional.ofNullable(headers.remove("ETag")).ifPresent(eTag -> headers.put("ETtag", eTag));
    return new Answer(answer.status(), headers, answer.body());
  }

  private Answer save(Call call, int status, String name) {
    Xml sent = Xml.parse(call.body());
    String code =
        new String(
            Base64.getMimeDecoder().decode(sent.text("FunctionCode")), StandardCharsets.UTF_8);
    if (code.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return AwsError.of(call, 413, "FunctionSizeLimitExceeded", "The function is too large.");
    }
    if (!code.contains("function handler(")) {
      return AwsError.of(call, 400, "InvalidArgument", "The function has no handler.");
    }
    Kept kept = new Kept(name, Xml.element(call.body(), "FunctionConfig"), code, newETag());
    saved.put(name, kept);
    return told(status, kept, "DEVELOPMENT");
  }

  private Answer publish(Call call, Kept now) {
    live.put(now.name(), new Kept(now.name(), now.config(), now.code(), newETag()));
    return told(200, now, "LIVE");
  }

  private Answer delete(Call call, Kept now) {
    if (distributions.all().stream()
        .anyMatch(d -> d.config().contains(PREFIX + now.name() + "<"))) {
      return AwsError.of(call, 409, "FunctionInUse", "The function is in use.");
    }
    saved.remove(now.name());
    live.remove(now.name());
    return Answer.empty(204);
  }

  private Answer get(Call call) {
    Kept found = stage(call).get(part(call, 2));
    return found == null
        ? absent(call)
        : new Answer(
            200,
            Map.of("Content-Type", "application/octet-stream", "ETag", found.eTag()),
            found.code());
  }

  private Answer describe(Call call) {
    Kept found = stage(call).get(part(call, 2));
    return found == null
        ? absent(call)
        : told(200, found, call.query().getOrDefault("Stage", "DEVELOPMENT"));
  }

  private Map<String, Kept> stage(Call call) {
    return call.query().getOrDefault("Stage", "DEVELOPMENT").equals("LIVE") ? live : saved;
  }

  private static Answer told(int status, Kept f, String stage) {
    return xml(
        status,
        f.eTag(),
        "FunctionSummary",
        "<Name>%s</Name><Status>UNASSOCIATED</Status>%s<FunctionMetadata><FunctionARN>%s</FunctionARN><Stage>%s</Stage><LastModifiedTime>2026-01-01T00:00:00Z</LastModifiedTime></FunctionMetadata>"
            .formatted(f.name(), f.config(), PREFIX + f.name(), stage));
  }

  private static Answer absent(Call call) {
    return AwsError.of(call, 404, "NoSuchFunctionExists", "The function does not exist.");
  }
}
