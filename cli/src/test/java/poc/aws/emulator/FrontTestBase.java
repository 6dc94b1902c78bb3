package poc.aws.emulator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A front with nothing behind it yet, and plain clients that speak to it. */
abstract class FrontTestBase {

  static AwsFront front;
  static Clients clients;

  @BeforeAll
  static void start() {
    front = AwsFront.start(Moto.endpoint());
    clients = Clients.at(front.endpoint());
  }

  @AfterAll
  static void stop() {
    clients.close();
    front.close();
  }

  @BeforeEach
  void forget() {
    front.reset();
  }
}
