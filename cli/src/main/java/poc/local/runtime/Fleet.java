package poc.local.runtime;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import poc.local.runtime.Invocation.FunctionError;

/**
 * The sandboxes of one version. The one that became free last is used first, so that those that are
 * not needed grow idle. A fleet that is retired starts no more, and stops each sandbox as it
 * becomes free.
 */
final class Fleet {

  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private static final long SHORTEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final SandboxStarter starter;
  private final Executor executor;
  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final IdleStack<Sandbox> idle = new IdleStack<>();
  private final Set<Sandbox> inInit = new HashSet<>();
  private final Set<Sandbox> ready = new HashSet<>();
  private final Deque<FunctionError> failures = new ArrayDeque<>();
  private int starting;
  private int waiting;
  private boolean retired;

  /**
   * @param capacity how many sandboxes there may be at once
   * @param executor runs what waits for a sandbox to become ready
   */
  Fleet(SandboxStarter starter, int capacity, Executor executor) {
    this.starter = starter;
    this.capacity = capacity;
    this.executor = executor;
  }

  /** Waits for a free sandbox, having one started if there is room. */
  Place take(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lockInterruptibly();
    waiting++;
    try {
      while (!retired) {
        Optional<Sandbox> free = idle.pop();
        if (free.isPresent()) {
          return new Place.Free(free.get());
        }
        if (!failures.isEmpty()) {
          return new Place.Failed(failures.remove());
        }
        if (starting < waiting) {
          startOne();
        }
        if (left <= 0 && starting == 0) {
          return new Place.Busy();
        }
        left = changed.awaitNanos(Math.max(left, SHORTEST_WAIT_NANOS));
      }
      return new Place.Retired();
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  /** Gives back a sandbox that {@link #take} gave. */
  void release(Sandbox sandbox) {
    locked(
        () -> {
          if (retired) {
            sandbox.stop();
          } else if (ready.contains(sandbox) && sandbox.isAlive()) {
            idle.push(sandbox, System.nanoTime());
            changed.signal();
          }
        });
  }

  /** Has a sandbox started unless one is there or on its way; returns at once. */
  void warm() {
    locked(
        () -> {
          if (!retired && ready.isEmpty() && starting == 0) {
            startOne();
          }
        });
  }

  boolean isEmpty() {
    lock.lock();
    try {
      return nothingIsLeft();
    } finally {
      lock.unlock();
    }
  }

  /** Stops sandboxes that have had nothing to do for so long. */
  void reap(Duration age) {
    locked(() -> idle.takeOlder(age, System.nanoTime()).forEach(Sandbox::stop));
  }

  /** Starts no more sandboxes; stops idle ones now, and busy ones when they are given back. */
  void retire() {
    locked(
        () -> {
          retired = true;
          idle.takeOlder(Duration.ZERO, System.nanoTime()).forEach(Sandbox::stop);
          changed.signalAll();
          removeCodeIfLast();
        });
  }

  /** Retires, stops busy sandboxes too, and waits until none is left. */
  void stop() throws InterruptedException {
    retire();
    locked(
        () -> {
          inInit.forEach(Sandbox::stop);
          ready.forEach(Sandbox::stop);
        });
    long left = LONGEST_STOP.toNanos();
    lock.lockInterruptibly();
    try {
      while (!nothingIsLeft() && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void startOne() {
    if (ready.size() + starting < capacity) {
      starting++;
      executor.execute(this::start);
    }
  }

  private void start() {
    Optional<FunctionError> error = Optional.empty();
    try {
      Sandbox sandbox = starter.launch();
      locked(() -> launched(sandbox));
      sandbox.onExit(() -> locked(() -> gone(sandbox)));
      sandbox.awaitInit();
      locked(() -> becameReady(sandbox));
    } catch (InitException e) {
      error = Optional.of(e.error());
    } catch (IOException | RuntimeException e) {
      error = Optional.of(ErrorPayload.notStarted(e));
    }
    Optional<FunctionError> failure = error;
    locked(() -> startEnded(failure));
  }

  private void launched(Sandbox sandbox) {
    inInit.add(sandbox);
    if (retired) {
      sandbox.stop();
    }
  }

  private void becameReady(Sandbox sandbox) {
    if (inInit.remove(sandbox)) {
      ready.add(sandbox);
      release(sandbox);
    }
  }

  private void startEnded(Optional<FunctionError> failure) {
    starting--;
    failure.filter(error -> waiting > failures.size()).ifPresent(failures::add);
    changed.signalAll();
    removeCodeIfLast();
  }

  private void gone(Sandbox sandbox) {
    inInit.remove(sandbox);
    ready.remove(sandbox);
    idle.remove(sandbox);
    changed.signalAll();
    removeCodeIfLast();
  }

  private boolean nothingIsLeft() {
    return starting == 0 && inInit.isEmpty() && ready.isEmpty();
  }

  private void removeCodeIfLast() {
    if (retired && nothingIsLeft()) {
      starter.removeCode();
    }
  }

  private void locked(Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }
}
