package poc.aws.emulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Invalidations, done two looks after they were asked for; moto's are never done. */
final class Invalidations extends CloudFrontPart {

  private static final int LOOKS = 2;

  /** A slash first, what URLs may hold, and a wildcard last alone. */
  private static final Pattern PATH =
      Pattern.compile("/([A-Za-z0-9/._~!$&'()+,;=:@-]|%[0-9A-Fa-f]{2})*\\*?");

  private final Map<String, Integer> looks = new LinkedHashMap<>();
  private final Map<String, String> batches = new LinkedHashMap<>();
  private final Distributions distributions;

  Invalidations(Distributions distributions) {
    this.distributions = distributions;
  }

  @Override
  synchronized Optional<Answer> answer(Call call) {
    boolean known = distributions.all().stream().anyMatch(d -> d.id().equals(part(call, 2)));
    if (call.operation().endsWith("Invalidation") && !known) {
      return Optional.of(
          AwsError.of(
              call, 404, "NoSuchDistribution", "The specified distribution does not exist."));
    }
    return switch (call.operation()) {
      case "CreateInvalidation" -> Optional.of(create(call));
      case "GetInvalidation" -> Optional.of(get(call));
      default -> Optional.empty();
    };
  }

  private Answer create(Call call) {
    String batch = Xml.element(call.body(), "InvalidationBatch");
    List<String> paths =
        Xml.parse(batch).all("Paths", "Items", "Path").stream()
            .map(path -> path.root().getTextContent())
            .toList();
    if (paths.isEmpty() || !paths.stream().allMatch(path -> PATH.matcher(path).matches())) {
      return AwsError.of(
          call, 400, "InvalidArgument", "Your request contains one or more invalid paths.");
    }
    if (paths.size() > 3000) {
      return AwsError.of(
          call, 413, "BatchTooLarge", "Your request contains too many invalidation paths.");
    }
    String id = newId();
    looks.put(id, LOOKS);
    batches.put(id, batch);
    return told(201, id);
  }

  private Answer get(Call call) {
    String id = part(call, 4);
    if (!batches.containsKey(id)) {
      return AwsError.of(call, 404, "NoSuchInvalidation", "The invalidation does not exist.");
    }
    Answer answer = told(200, id);
    looks.merge(id, -1, Integer::sum);
    return answer;
  }

  private Answer told(int status, String id) {
    return xml(
        status,
        "",
        "Invalidation",
        "<Id>%s</Id><Status>%s</Status><CreateTime>2026-01-01T00:00:00Z</CreateTime>%s"
            .formatted(
                id,
                looks.getOrDefault(id, 0) > 0 ? "InProgress" : "Completed",
                batches.getOrDefault(id, "")));
  }
}
