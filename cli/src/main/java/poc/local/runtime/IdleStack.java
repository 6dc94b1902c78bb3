package poc.local.runtime;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Things that wait for use, last in first out, each with the time since which it waits. */
final class IdleStack<T> {

  private record Waiting<T>(T value, long since) {}

  private final Deque<Waiting<T>> stack = new ArrayDeque<>();

  /**
   * Puts a value on top.
   *
   * @param now a time in nanoseconds, as of {@link System#nanoTime()}
   */
  void push(T value, long now) {
    stack.push(new Waiting<>(value, now));
  }

  Optional<T> pop() {
    return Optional.ofNullable(stack.poll()).map(Waiting::value);
  }

  /** Takes out what has waited that long, or longer. */
  List<T> takeOlder(Duration age, long now) {
    List<T> older = new ArrayList<>();
    while (!stack.isEmpty() && now - stack.getLast().since() >= age.toNanos()) {
      older.add(stack.removeLast().value());
    }
    return older;
  }

  void remove(T value) {
    stack.removeIf(waiting -> waiting.value().equals(value));
  }
}
