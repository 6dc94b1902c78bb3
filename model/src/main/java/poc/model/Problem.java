package poc.model;

/**
 * Something wrong with one input.
 *
 * @param field the field's name
 * @param message a sentence that says what is wrong
 * @param allowed what would be right: "a number from 0 to 800", "a number of at least 0", "a
 *     number", "one of 1, 2, 3, 4"
 */
public record Problem(String field, String message, String allowed) {}
