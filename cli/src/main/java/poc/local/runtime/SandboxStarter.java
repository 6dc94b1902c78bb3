package poc.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts sandboxes of one version; unpacks its code before the first. */
final class SandboxStarter {

  private final Launch launch;
  private final Path zip;
  private final Path taskRoot;

  /**
   * @param taskRoot where the code is unpacked to: a path that does not exist yet
   */
  SandboxStarter(Launch launch, Path zip, Path taskRoot) {
    this.launch = launch;
    this.zip = zip;
    this.taskRoot = taskRoot;
  }

  /** Starts a process; returns before it is ready. */
  Sandbox launch() throws IOException {
    unpack();
    return Sandbox.launch(launch, taskRoot);
  }

  private synchronized void unpack() throws IOException {
    if (!Files.exists(taskRoot)) {
      Path partial = taskRoot.resolveSibling(taskRoot.getFileName() + ".partial");
      WorkFolder.delete(partial);
      Archive.unpack(zip, partial);
      Files.move(partial, taskRoot);
    }
  }

  /** Deletes the unpacked code. What cannot be deleted now goes with the host's folder. */
  synchronized void removeCode() {
    try {
      WorkFolder.delete(taskRoot);
    } catch (IOException e) {
      return;
    }
  }
}
