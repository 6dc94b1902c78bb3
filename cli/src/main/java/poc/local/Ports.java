package poc.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import poc.cloud.CloudException;

/** Which loopback port a new REST API or website gets. */
@FunctionalInterface
public interface Ports {

  /** The first port that is ever given out. */
  int FIRST = 8400;

  /** A port that is free now and not among {@code taken}. */
  int choose(Set<Integer> taken);

  /** The first port from {@link #FIRST} up that is not taken and can be bound. */
  static Ports upwards() {
    return taken -> {
      for (int port = FIRST; port <= 65_535; port++) {
        if (!taken.contains(port) && canBind(port)) {
          return port;
        }
      }
      throw new CloudException("No free port from " + FIRST + " up on 127.0.0.1");
    };
  }

  /** Whether no program listens on the port of 127.0.0.1. */
  static boolean canBind(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(loopback(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a program accepts connections on the port of 127.0.0.1. */
  static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(loopback(port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** 127.0.0.1 and a port of it. */
  static InetSocketAddress loopback(int port) {
    try {
      return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    } catch (IOException e) {
      throw new IllegalStateException("four bytes are an IPv4 address", e);
    }
  }
}
