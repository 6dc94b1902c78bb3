package poc.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.FunctionSettings;
import poc.local.runtime.Invocation.FunctionError;
import poc.local.runtime.Invocation.Success;
import poc.local.runtime.handlers.Scripted;

/** Several invocations at once, versions that follow each other, and what is left behind. */
@Timeout(300)
final class SandboxesTest {

  private static final FunctionSettings SETTINGS = TestFunctions.settings("f", Scripted.class);

  @TempDir Path folder = Path.of("");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private TestFunctions functions = new TestFunctions(folder);
  private HostSettings settings = HostSettings.of(folder);
  private Path meeting = folder;

  @BeforeEach
  void deploy() throws IOException {
    functions = new TestFunctions(folder);
    functions.deploy(SETTINGS, "1", Scripted.class);
    settings = HostSettings.of(folder.resolve("work"));
    meeting = Files.createDirectory(folder.resolve("meeting"));
  }

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  private FunctionHost host(HostSettings hosting) throws IOException {
    return FunctionHost.start(hosting, functions, name -> folder.resolve(name + ".log"));
  }

  private static Invocation invoke(FunctionHost host, String words) {
    return host.invoke("f", TestFunctions.ALIAS, "\"" + words + "\"");
  }

  private static long pid(FunctionHost host) {
    return Long.parseLong(invoke(host, "pid").payload().replace("\"", ""));
  }

  /** An invocation that lasts until {@link #part}. */
  private CompletableFuture<Invocation> meet(FunctionHost host) {
    return CompletableFuture.supplyAsync(() -> invoke(host, "meet " + meeting), threads);
  }

  private List<Path> present() throws IOException {
    try (Stream<Path> files = Files.list(meeting)) {
      return files.toList();
    }
  }

  private void awaitPresent(int count) throws Exception {
    Eventually.until(count + " invocations run", () -> present().size() == count);
  }

  private void part() throws IOException {
    for (Path file : present()) {
      Files.delete(file);
    }
  }

  @Test
  void runsInvocationsAtOnceInSandboxesOfTheirOwn() throws Exception {
    try (FunctionHost host = host(settings)) {
      List<CompletableFuture<Invocation>> all =
          IntStream.range(0, 3).mapToObj(i -> meet(host)).toList();
      awaitPresent(3);
      part();
      assertThat(all.stream().map(CompletableFuture::join).map(Invocation::payload))
          .hasSize(3)
          .doesNotHaveDuplicates();
      assertThat(Children.java()).hasSize(3);
    }
    assertThat(Children.java()).isEmpty();
  }

  @Test
  void hasAnInvocationWaitWhereAllSandboxesAreBusy() throws Exception {
    try (FunctionHost host = host(settings.withSandboxes(1))) {
      CompletableFuture<Invocation> first = meet(host);
      awaitPresent(1);
      CompletableFuture<Invocation> second =
          CompletableFuture.supplyAsync(() -> invoke(host, "pid"), threads);
      assertThat(second).isNotDone();
      part();
      assertThat(second.join()).isEqualTo(first.join()).isInstanceOf(Success.class);
    }
  }

  @Test
  void stopsSandboxesThatAreIdle() throws Exception {
    try (FunctionHost host = host(settings.withIdle(Duration.ofMillis(100)))) {
      long pid = pid(host);
      Eventually.gone(pid);
      assertThat(pid(host)).isNotEqualTo(pid);
    }
  }

  @Test
  void lastFreeIsFirstUsed() throws Exception {
    try (FunctionHost host = host(settings)) {
      CompletableFuture<Invocation> meeting1 = meet(host);
      awaitPresent(1);
      long other = pid(host);
      part();
      String last = meeting1.join().payload();
      assertThat(invoke(host, "pid").payload()).isEqualTo(last).isNotEqualTo("\"" + other + "\"");
    }
  }

  @Test
  void startsANewVersionAndDrainsTheOld() throws Exception {
    try (FunctionHost host = host(settings)) {
      long idle = pid(host);
      CompletableFuture<Invocation> busy = meet(host);
      awaitPresent(1);
      functions.deploy(SETTINGS, "2", Scripted.class);
      assertThat(invoke(host, "resource version.txt")).isEqualTo(new Success("\"2\""));
      part();
      assertThat(busy.join()).isEqualTo(new Success("\"" + idle + "\""));
      Eventually.gone(idle);
    }
  }

  @Test
  void noticesANewVersionWithoutBeingAsked() throws Exception {
    try (FunctionHost host = host(settings)) {
      long old = pid(host);
      functions.deploy(SETTINGS, "2", Scripted.class);
      Eventually.gone(old);
      Eventually.until("the new version is warm", () -> Children.java().size() == 1);
      functions.delete("f");
      Eventually.until("the deleted function is stopped", () -> Children.java().isEmpty());
    }
  }

  @Test
  void warmsUpInTheBackground() throws Exception {
    try (FunctionHost host = host(settings)) {
      host.warm("f", TestFunctions.ALIAS);
      host.warm("f", TestFunctions.ALIAS);
      host.warm("nobody", TestFunctions.ALIAS);
      Set<Long> warm = new HashSet<>();
      Eventually.until(
          "a sandbox starts",
          () -> Children.java().stream().map(ProcessHandle::pid).anyMatch(warm::add));
      assertThat(warm).containsExactly(pid(host));
    }
  }

  @Test
  void closingStopsBusySandboxesAndTheirChildren() throws Exception {
    FunctionHost host = host(settings);
    CompletableFuture<Invocation> busy = meet(host);
    awaitPresent(1);
    long child = Long.parseLong(invoke(host, "spawn 300").payload().replace("\"", ""));
    host.close();
    assertThat(Children.java()).isEmpty();
    Eventually.gone(child);
    assertThat(((FunctionError) busy.join()).errorType()).isEqualTo("Runtime.ExitError");
    assertThat(invoke(host, "pid")).isInstanceOf(Invocation.Refused.class);
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  @Test
  void closingStopsSandboxesThatStillStart() throws Exception {
    FunctionHost host = host(settings);
    host.warm("f", TestFunctions.ALIAS);
    host.close();
    assertThat(Children.java()).isEmpty();
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }
}
