package poc.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lambda's rules about memory, machines, reports and log lines. */
final class PlatformTest {

  @TempDir Path folder = Path.of("");

  /** Seen within functions of these sizes on AWS. */
  @ParameterizedTest
  @CsvSource({"128,111411", "512,445645", "1024,891290", "3008,2618163"})
  void heapIsAShareOfTheMemory(int memoryMib, long heapKib) {
    assertThat(JvmCommand.heapKib(memoryMib)).isEqualTo(heapKib);
  }

  @ParameterizedTest
  @CsvSource({
    "Linux,amd64,AWS",
    "Linux,aarch64,AWS",
    "Linux,riscv64,OWN",
    "Mac OS X,aarch64,OWN",
    "Windows 11,amd64,OWN"
  })
  void awsClientRunsOnLinuxAlone(String os, String arch, RuntimeClient client) {
    assertThat(RuntimeClient.forMachine(os, arch)).isEqualTo(client);
  }

  @Test
  void startsTheJvmAsLambdaDoes() {
    JvmCommand command =
        new JvmCommand(
            Path.of("java"),
            17,
            List.of(Path.of("classes"), Path.of("ric.jar")),
            Optional.of(Path.of("jni.so")));
    assertThat(command.arguments(512, RuntimeClient.AWS, "a.B::handleRequest"))
        .startsWith("java", "-XX:MaxHeapSize=445645k", "-XX:+UseSerialGC", "-Xshare:auto")
        .contains("-XX:TieredStopAtLevel=1")
        .endsWith(
            "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=jni.so",
            "-classpath",
            "classes" + java.io.File.pathSeparator + "ric.jar",
            "poc.local.runtime.bootstrap.Bootstrap",
            "aws",
            "a.B::handleRequest");
  }

  @Test
  void quietsWarningsOfNewerJvmsThere() {
    JvmCommand command = new JvmCommand(Path.of("java"), 25, List.of(), Optional.empty());
    assertThat(command.arguments(512, RuntimeClient.OWN, "a.B"))
        .contains("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
  }

  @Test
  void reportsAsLambdaDoes() {
    Report cold =
        new Report(
            "id",
            Duration.ofNanos(12_345_600),
            512,
            Optional.of(85L),
            Optional.of(Duration.ofMillis(210)),
            Optional.empty());
    assertThat(cold.text())
        .isEqualTo(
            "REPORT RequestId: id\tDuration: 12.35 ms\tBilled Duration: 223 ms"
                + "\tMemory Size: 512 MB\tMax Memory Used: 85 MB\tInit Duration: 210.00 ms");
    Report late =
        new Report(
            "id",
            Duration.ofSeconds(3),
            128,
            Optional.empty(),
            Optional.empty(),
            Optional.of("Sandbox.Timedout"));
    assertThat(late.text())
        .isEqualTo(
            "REPORT RequestId: id\tDuration: 3000.00 ms\tBilled Duration: 3000 ms"
                + "\tMemory Size: 128 MB\tStatus: timeout");
  }

  @ParameterizedTest
  @CsvSource({
    "0,Runtime exited without providing a reason",
    "1,Runtime exited with error: exit status 1",
    "137,Runtime exited with error: signal: killed"
  })
  void namesWhyARuntimeExited(int status, String text) {
    assertThat(ErrorPayload.exitText(status)).isEqualTo(text);
  }

  @Test
  void takesTheErrorTypeFromThePayloadOrElseFromTheHeader() {
    assertThat(ErrorPayload.reported("{\"errorType\":\"a.B\"}", "h").errorType()).isEqualTo("a.B");
    assertThat(ErrorPayload.reported("{\"errorType\":1}", "h").errorType()).isEqualTo("h");
    assertThat(ErrorPayload.reported("no json", "h").errorType()).isEqualTo("h");
  }

  @Test
  void logsLineByLineAndCutsWhatIsTooLong() throws Exception {
    Path file = folder.resolve("deep/f.log");
    Instant time = Instant.parse("2026-02-03T04:05:06.007Z");
    LogSink sink = new LogSink(file, "s", Clock.fixed(time, ZoneOffset.UTC));
    String text = "one\r\ntwo\n" + "x".repeat(300_000) + "\nlast";
    sink.pump(new ByteArrayInputStream(text.getBytes(UTF_8)));
    List<String> lines = Files.readAllLines(file);
    String prefix = "2026-02-03T04:05:06.007Z\ts\t";
    assertThat(lines).hasSize(5).allMatch(line -> line.startsWith(prefix));
    assertThat(lines.get(0)).isEqualTo(prefix + "one");
    assertThat(lines.get(1)).isEqualTo(prefix + "two");
    assertThat(lines.get(2).length() + lines.get(3).length())
        .isEqualTo(2 * prefix.length() + 300_000);
    assertThat(lines.get(4)).isEqualTo(prefix + "last");
  }

  @Test
  void losesLinesThatCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    new LogSink(file.resolve("below"), "s", Clock.systemUTC()).append("lost");
    assertThat(file).isEmptyFile();
  }

  @Test
  void idleOnesAreTakenFromTheTopAndReapedFromTheBottom() {
    IdleStack<String> stack = new IdleStack<>();
    stack.push("old", 0);
    stack.push("middle", 50);
    stack.push("new", 100);
    assertThat(stack.takeOlder(Duration.ofNanos(50), 100)).containsExactly("old", "middle");
    stack.push("newer", 101);
    stack.remove("new");
    assertThat(stack.pop()).contains("newer");
    assertThat(stack.pop()).isEmpty();
  }
}
