package poc.aws.emulator;

import java.io.IOException;

/** A JVM that starts a moto, tells where it is, and waits to be killed. */
final class MotoHolder {

  private MotoHolder() {}

  public static void main(String[] args) throws IOException {
    System.out.println(Moto.endpoint());
    if (System.in.read() < 0) {
      System.exit(0);
    }
  }
}
