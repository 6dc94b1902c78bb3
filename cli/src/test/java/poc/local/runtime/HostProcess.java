package poc.local.runtime;

import java.io.IOException;
import java.nio.file.Path;
import poc.local.runtime.handlers.Scripted;

/** A process of its own that hosts a function and keeps two sandboxes in an endless loop. */
final class HostProcess {

  private HostProcess() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    TestFunctions functions = new TestFunctions(folder);
    functions.deploy(TestFunctions.settings("f", Scripted.class), "1", Scripted.class);
    HostSettings settings =
        HostSettings.of(folder.resolve("work")).withClient(RuntimeClient.valueOf(args[1]));
    try (FunctionHost host =
        FunctionHost.start(settings, functions, name -> folder.resolve(name + ".log"))) {
      Thread other = new Thread(() -> host.invoke("f", TestFunctions.ALIAS, "\"spin\""));
      other.start();
      host.invoke("f", TestFunctions.ALIAS, "\"spin\"");
      other.join();
    }
  }
}
