package poc.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Set;

/** Ports that the system gives, so that runs beside each other do not meet. */
public record FreePorts() implements Ports {

  @Override
  public int choose(Set<Integer> taken) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(Ports.loopback(0));
      int port = socket.getLocalPort();
      return taken.contains(port) ? choose(taken) : port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
