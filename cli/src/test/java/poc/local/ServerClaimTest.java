package poc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerClaimTest {

  @TempDir Path folder;

  @Test
  void nobodyServesAtFirstAndNothingIsMadeByAsking() {
    Path absent = folder.resolve("absent");

    assertThat(new LocalCloud(absent).servedBy()).isEmpty();
    assertThat(absent).doesNotExist();
  }

  @Test
  void oneClaimAtATimeInAProcess() {
    LocalCloud cloud = new LocalCloud(folder);
    try (ServerClaim claim = cloud.claim()) {
      assertThat(claim).isNotNull();
      assertThat(cloud.servedBy()).hasValue(ProcessHandle.current().pid());
      assertThatThrownBy(cloud::claim)
          .isInstanceOf(AlreadyServedException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    assertThat(cloud.servedBy()).isEmpty();
    cloud.claim().close();
  }

  @Test
  void aClaimEndsWithItsProcess() throws Exception {
    LocalCloud cloud = new LocalCloud(folder);
    try (OtherProcess other = OtherProcess.start(Claimer.class, folder.toString())) {
      assertThat(other.line()).isEqualTo("claimed");
      assertThat(cloud.servedBy()).hasValue(other.pid());
      assertThatThrownBy(cloud::claim)
          .asInstanceOf(InstanceOfAssertFactories.type(AlreadyServedException.class))
          .extracting(AlreadyServedException::pid)
          .isEqualTo(other.pid());

      other.kill();

      assertThat(cloud.servedBy()).isEmpty();
      cloud.claim().close();
    }
  }

  @Test
  void askingDoesNotEndTheClaimOfThisProcess() throws Exception {
    LocalCloud cloud = new LocalCloud(folder);
    try (ServerClaim claim = cloud.claim();
        OtherProcess other = OtherProcess.start(Asker.class, folder.toString())) {
      assertThat(claim).isNotNull();
      assertThat(cloud.servedBy()).isPresent();
      other.release();
      assertThat(other.line()).isEqualTo("served by " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aRecordOfADeadProcessCountsForNothing() throws IOException {
    LocalCloud cloud = new LocalCloud(folder);
    cloud.claim().close();
    Files.writeString(folder.resolve("server.json"), "{\"pid\": 1, \"startedMillis\": 5}");

    assertThat(cloud.servedBy()).isEmpty();
  }

  /** Claims a folder and keeps it until its input ends. */
  static final class Claimer {

    private Claimer() {}

    public static void main(String[] arguments) throws IOException {
      try (ServerClaim claim = new LocalCloud(Path.of(arguments[0])).claim()) {
        System.out.println(claim == null ? "nothing" : "claimed");
        System.exit(System.in.read());
      }
    }
  }

  /** Prints who serves a folder once its input has ended. */
  static final class Asker {

    private Asker() {}

    public static void main(String[] arguments) throws IOException {
      System.in.transferTo(OutputStream.nullOutputStream());
      System.out.println("served by " + new LocalCloud(Path.of(arguments[0])).servedBy().orElse(0));
    }
  }
}
