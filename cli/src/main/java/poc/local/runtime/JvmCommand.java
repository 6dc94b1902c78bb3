package poc.local.runtime;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The command line of a sandbox's JVM. Its options are those that Lambda's managed {@code java17}
 * runtime starts functions with, as seen from within one, less what belongs to Amazon Linux; and
 * the locale of Lambda, which this machine may lack.
 *
 * @param java the {@code java} program
 * @param feature its version: 17, 21, 25
 * @param classPath the bootstrap and the runtime client
 * @param nativeClient the native part of AWS's client; empty if another client is used
 */
record JvmCommand(Path java, int feature, List<Path> classPath, Optional<Path> nativeClient) {

  private static final double HEAP_SHARE = 0.85;
  private static final int KIB = 1024;
  private static final int FIRST_WITH_NATIVE_ACCESS_WARNINGS = 24;

  private static final String BOOTSTRAP = "poc.local.runtime.bootstrap.Bootstrap";

  List<String> arguments(int memoryMib, RuntimeClient client, String handler) {
    List<String> arguments = new ArrayList<>();
    arguments.add(java.toString());
    arguments.add("-XX:MaxHeapSize=" + heapKib(memoryMib) + "k");
    arguments.add("-XX:+UseSerialGC");
    arguments.add("-Xshare:auto");
    arguments.add("-XX:+TieredCompilation");
    arguments.add("-XX:TieredStopAtLevel=1");
    arguments.add("-XX:+ErrorFileToStderr");
    arguments.add("-XX:-UsePerfData");
    arguments.add("--add-opens=java.base/java.io=ALL-UNNAMED");
    if (feature >= FIRST_WITH_NATIVE_ACCESS_WARNINGS) {
      arguments.add("--enable-native-access=ALL-UNNAMED");
      arguments.add("--sun-misc-unsafe-memory-access=allow");
    }
    arguments.add("-Dfile.encoding=UTF-8");
    arguments.add("-Duser.language=en");
    arguments.add("-Duser.country=US");
    arguments.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    nativeClient.ifPresent(
        library ->
            arguments.add(
                "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
                    + library));
    arguments.add("-classpath");
    arguments.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    arguments.add(BOOTSTRAP);
    arguments.add(client.argument());
    arguments.add(handler);
    return List.copyOf(arguments);
  }

  /**
   * Lambda gives 85 % of a function's memory to the heap: 445,645 KiB where the function has 512
   * MiB.
   */
  static long heapKib(int memoryMib) {
    return Math.round(HEAP_SHARE * memoryMib * KIB);
  }
}
