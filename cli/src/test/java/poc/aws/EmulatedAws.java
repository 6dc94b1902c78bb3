package poc.aws;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Moto;

/** An empty account of an emulator that is held to AWS's rules, and a session with it. */
public final class EmulatedAws {

  private EmulatedAws() {}

  /** One for the whole JVM. */
  public static AwsFront front() {
    return Running.FRONT;
  }

  /** That one and another, or that one alone if it is not this JVM's own. */
  static List<AwsFront> fronts() {
    return Another.FRONT.map(other -> List.of(front(), other)).orElse(List.of(front()));
  }

  /** A cloud of an account without any resource. */
  public static AwsCloud empty() {
    front().reset();
    return new AwsCloud(session());
  }

  public static AwsSession session() {
    return session(front());
  }

  /** A session with one of several emulators. */
  public static AwsSession session(AwsFront front) {
    return new AwsSession(
        Optional.empty(), Optional.of(Moto.REGION), Optional.of(front.endpoint()));
  }

  /** A session of another process, with the emulator that this one runs. */
  public static AwsSession session(String endpoint) {
    imitate();
    return new AwsSession(
        Optional.empty(), Optional.of(Moto.REGION), Optional.of(URI.create(endpoint)));
  }

  private static void imitate() {
    System.setProperty("aws.accessKeyId", "testing");
    System.setProperty("aws.secretAccessKey", "testing");
    System.setProperty(Backoff.BASE_PROPERTY, "2");
  }

  private static final class Running {

    private static final AwsFront FRONT = start();

    private static AwsFront start() {
      imitate();
      return AwsFront.start(Moto.endpoint());
    }
  }

  private static final class Another {

    private static final Optional<AwsFront> FRONT = Moto.another().map(AwsFront::start);
  }
}
