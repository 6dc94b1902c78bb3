package poc.aws.emulator;

import java.util.Optional;

/** One thing that AWS insists on and moto does not. */
interface Rule {

  /** What AWS answers where moto would say something else; empty where moto may answer. */
  default Optional<Answer> before(Call call) {
    return Optional.empty();
  }

  /** The answer to a call that moto did, as AWS would give it. */
  default Answer after(Call call, Answer answer) {
    return answer;
  }
}
