package poc.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import poc.cloud.RestApiDefinition;
import poc.local.gateway.Apis.LocalApi;
import poc.local.runtime.Eventually;
import poc.local.runtime.Invocation;

/** Ports are opened and closed as APIs come and go. */
@Timeout(300)
final class ListenersTest {

  private final FakeApis apis = FakeApis.of(RestApiDefinition.EMPTY);

  private static Invocation never(String function, String alias, String event) {
    throw new AssertionError("must not be called");
  }

  private static boolean isServed(Gateway gateway, String apiId) {
    try {
      return gateway.port(apiId) > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void followsApisThatComeAndGo() throws Exception {
    LocalApi second = new LocalApi("second", "n", 0);
    try (Gateway gateway = Gateway.start(apis, ListenersTest::never)) {
      apis.add(second);
      Eventually.until("the second API is served", () -> isServed(gateway, "second"));
      Client client = Client.of(gateway.port("second"));
      assertThat(client.get("/dev/open").statusCode()).isEqualTo(403);
      apis.remove(second);
      Eventually.until("the second API is closed", () -> !isServed(gateway, "second"));
      assertThatThrownBy(() -> client.get("/dev/open")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void closesAllWhenItIsClosed() throws Exception {
    Gateway gateway = Gateway.start(apis, ListenersTest::never);
    Client client = Client.of(gateway.port(FakeApis.API));
    assertThat(client.get("/dev/open").statusCode()).isEqualTo(403);
    gateway.close();
    assertThatThrownBy(() -> client.get("/dev/open")).isInstanceOf(IOException.class);
  }

  @Test
  void saysWhichPortIsTaken() throws Exception {
    try (Gateway gateway = Gateway.start(apis, ListenersTest::never)) {
      int taken = gateway.port(FakeApis.API);
      FakeApis others = FakeApis.of(RestApiDefinition.EMPTY);
      others.add(new LocalApi("other", "n", taken));
      assertThatThrownBy(() -> Gateway.start(others, ListenersTest::never))
          .isInstanceOf(BindException.class)
          .hasMessage("Port " + taken + " of 127.0.0.1 is taken");
    }
  }
}
