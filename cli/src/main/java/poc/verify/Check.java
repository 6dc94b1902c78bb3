package poc.verify;

/**
 * One question and what came of it.
 *
 * @param name what was asked
 * @param passed whether the answer is what a browser needs
 * @param seen what was seen, and what should have been if it failed
 */
public record Check(String name, boolean passed, String seen) {}
