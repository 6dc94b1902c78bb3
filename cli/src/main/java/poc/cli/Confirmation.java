package poc.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;

/**
 * Asks for a yes; without a terminal nothing is asked, and the answer is no. The launcher says
 * whether there is one, for Java's own answer differs between versions.
 */
final class Confirmation {

  private static final Set<String> YES = Set.of("y", "yes");

  private Confirmation() {}

  static boolean given(String question, Terminal terminal) {
    if (!Boolean.getBoolean("poc.terminal")) {
      return false;
    }
    terminal.progress(question + " [y/N]");
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      String answer = in.readLine();
      return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      return false;
    }
  }
}
