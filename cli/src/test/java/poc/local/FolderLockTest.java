package poc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  @TempDir Path folder;

  @Test
  void whoIsAloneMayHaveOtherThreadsWriteForIt() {
    FolderLock lock = new FolderLock(folder);

    String written =
        lock.alone(
            () -> CompletableFuture.supplyAsync(() -> lock.exclusively(() -> "written")).join());

    assertThat(written).isEqualTo("written");
  }

  @Test
  void onlyOneAtATimeIsAlone() throws InterruptedException {
    FolderLock lock = new FolderLock(folder);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    Thread second = new Thread(() -> lock.alone(() -> order.add("second")));

    lock.alone(
        () -> {
          second.start();
          while (second.getState() != Thread.State.WAITING && second.isAlive()) {
            Thread.onSpinWait();
          }
          return order.add("first");
        });

    second.join();
    assertThat(order).containsExactly("first", "second");
  }

  @Test
  void afterwardsSectionsTakeTheLockAgain() {
    FolderLock lock = new FolderLock(folder);
    long before = lock.revision();

    lock.alone(() -> lock.exclusively(() -> 1));
    lock.exclusively(() -> lock.exclusively(() -> 2));

    assertThat(lock.revision()).isEqualTo(before + 2);
  }

  @Test
  void aSectionThatFailsLetsGo() {
    FolderLock lock = new FolderLock(folder);

    assertThatThrownBy(
            () ->
                lock.alone(
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");

    assertThat(lock.alone(() -> "again")).isEqualTo("again");
  }
}
