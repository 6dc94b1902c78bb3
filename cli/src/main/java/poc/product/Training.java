package poc.product;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the model comes about.
 *
 * @param data the CSV file; empty for the admissions table that is built in
 * @param formula such as {@code admit ~ gre + gpa + C(rank)}
 */
public record Training(Optional<Path> data, String formula) {}
