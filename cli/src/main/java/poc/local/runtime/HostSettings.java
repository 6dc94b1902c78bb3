package poc.local.runtime;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How functions are hosted.
 *
 * @param folder where code is unpacked; made if absent. What a host that was killed left there is
 *     removed by the next
 * @param client what speaks the Runtime API
 * @param sandboxes how many a version may have at once, at least 1; an invocation beyond that waits
 * @param idle after how long without work a sandbox is stopped
 * @param initLimit how long a sandbox may take to ask for its first event
 */
public record HostSettings(
    Path folder, RuntimeClient client, int sandboxes, Duration idle, Duration initLimit) {

  /** As on Lambda, but for at most ten sandboxes: ten seconds for the init phase. */
  public static HostSettings of(Path folder) {
    return new HostSettings(
        folder, RuntimeClient.forThisMachine(), 10, Duration.ofMinutes(5), Duration.ofSeconds(10));
  }

  public HostSettings withClient(RuntimeClient newClient) {
    return new HostSettings(folder, newClient, sandboxes, idle, initLimit);
  }

  public HostSettings withSandboxes(int newSandboxes) {
    return new HostSettings(folder, client, newSandboxes, idle, initLimit);
  }

  public HostSettings withIdle(Duration newIdle) {
    return new HostSettings(folder, client, sandboxes, newIdle, initLimit);
  }

  public HostSettings withInitLimit(Duration newInitLimit) {
    return new HostSettings(folder, client, sandboxes, idle, newInitLimit);
  }
}
