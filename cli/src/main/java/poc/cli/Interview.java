package poc.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.BiFunction;
import poc.product.ConfigurationException;
import poc.product.Starter;

/** Asks what a first {@code poc.yaml} should say; an empty answer takes what stands in brackets. */
final class Interview {

  private static final String NONE = "none";

  private final BufferedReader answers;
  private final Terminal terminal;

  Interview(Reader answers, Terminal terminal) {
    this.answers = new BufferedReader(answers);
    this.terminal = terminal;
  }

  /**
   * Asks until every answer is one that can be.
   *
   * @param proposal what stands in brackets
   * @param named whether the product's name is known, and not asked for
   */
  Starter ask(Starter proposal, boolean named) {
    Starter asked =
        named ? proposal : ask("Product name", proposal.product(), proposal, Starter::withProduct);
    asked = ask("Data, a CSV file", "the built-in admissions table", asked, Starter::withData);
    asked = ask("Formula", asked.formula(), asked, Starter::withFormula);
    asked = ask("The function's memory in MiB", "" + asked.memoryMib(), asked, Starter::withMemory);
    asked = ask("API key needed, yes or no", asked.key() ? "yes" : "no", asked, Starter::withKey);
    asked = ask("Further origins whose pages may call", NONE, asked, Starter::withOrigins);
    return ask("The API's own domain name", NONE, asked, Starter::withDomain);
  }

  private Starter ask(
      String question,
      String usual,
      Starter starter,
      BiFunction<Starter, String, Starter> withAnswer) {
    while (true) {
      terminal.progress(question + " [" + usual + "]");
      Optional<String> answer = answer();
      if (answer.isEmpty() || answer.get().equals(usual)) {
        return starter;
      }
      try {
        return withAnswer.apply(starter, answer.get());
      } catch (ConfigurationException e) {
        terminal.progress(e.rule());
      }
    }
  }

  /** What was typed; empty for nothing, and when nothing more can come. */
  private Optional<String> answer() {
    try {
      return Optional.ofNullable(answers.readLine()).map(String::strip).filter(a -> !a.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
