package poc.aws.emulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults and hooks that a test has set, each for a call by its number or its operation. */
final class Faults {

  private record Hook(int call, When when, Runnable action) {}

  private record Some(Fault fault, int times) {}

  private final Map<Integer, Fault> byNumber = new HashMap<>();
  private final Map<String, Some> byOperation = new HashMap<>();
  private final List<Hook> hooks = new ArrayList<>();

  synchronized void at(int call, Fault fault) {
    byNumber.put(call, fault);
  }

  synchronized void of(String operation, Fault fault, int times) {
    byOperation.put(operation, new Some(fault, times));
  }

  synchronized void on(int call, When when, Runnable action) {
    hooks.add(new Hook(call, when, action));
  }

  synchronized void clear() {
    byNumber.clear();
    byOperation.clear();
    hooks.clear();
  }

  /** Whether every call came that was to go wrong by its number. */
  synchronized boolean struck() {
    return byNumber.isEmpty();
  }

  /** The fault of this call, which is then used up. */
  synchronized Optional<Fault> take(Call call) {
    Fault numbered = byNumber.remove(call.number());
    if (numbered != null) {
      return Optional.of(numbered);
    }
    Some some = byOperation.get(call.operation());
    if (some == null || some.times() == 0) {
      return Optional.empty();
    }
    byOperation.put(call.operation(), new Some(some.fault(), some.times() - 1));
    return Optional.of(some.fault());
  }

  void run(Call call, When when) {
    for (Hook hook : hooksOf(call, when)) {
      hook.action().run();
    }
  }

  private synchronized List<Hook> hooksOf(Call call, When when) {
    return hooks.stream()
        .filter(hook -> hook.call() == call.number() && hook.when() == when)
        .toList();
  }
}
