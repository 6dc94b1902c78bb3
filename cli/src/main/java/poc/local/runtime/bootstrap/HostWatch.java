package poc.local.runtime.bootstrap;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;

/**
 * Ends this process when its host is gone. The host holds the other end of the pipe that is this
 * process's standard input; the operating system closes it however the host dies. Halting runs no
 * shutdown hooks and needs nothing of the function's threads, so a handler in an endless loop, or
 * without memory, does not keep the process alive.
 */
final class HostWatch implements Runnable {

  private static final int STATUS = 143;

  static void start() {
    Thread thread = new Thread(new HostWatch(), "host-watch");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try (FileInputStream host = new FileInputStream(FileDescriptor.in)) {
      int read = 0;
      while (read >= 0) {
        read = host.read();
      }
    } catch (IOException e) {
      end();
    }
    end();
  }

  private static void end() {
    try {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    } finally {
      Runtime.getRuntime().halt(STATUS);
    }
  }
}
