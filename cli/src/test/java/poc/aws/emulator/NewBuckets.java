package poc.aws.emulator;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A new bucket has no tags; in moto it has those of a deleted one of its name. */
final class NewBuckets implements Rule {

  private final Set<Integer> creations = ConcurrentHashMap.newKeySet();
  private final Backend backend;

  NewBuckets(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (call.is("s3", "CreateBucket")
        && !backend.send(call, "GET", call.path() + "?versioning", "").ok()) {
      creations.add(call.number());
    }
    return Optional.empty();
  }

  @Override
  public Answer after(Call call, Answer answer) {
    if (creations.remove(call.number())) {
      backend.send(call, "DELETE", call.path() + "?tagging", "");
    }
    return answer;
  }
}
