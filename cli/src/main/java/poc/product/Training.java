package poc.product;

import java.nio.file.Path;
import java.util.Optional;
import poc.model.Link;

/**
 * How the model comes about.
 *
 * @param data the CSV file; empty for the admissions table that is built in
 * @param formula such as {@code admit ~ gre + gpa + C(rank)}
 * @param link what maps the linear predictor to a probability
 * @param weights the column of the data that says how often each row counts
 * @param ridge the penalty on the squared, standardized coefficients, 0 for none
 * @param threshold the probability from which on the outcome is expected, between 0 and 1
 */
public record Training(
    Optional<Path> data,
    String formula,
    Link link,
    Optional<String> weights,
    double ridge,
    double threshold) {}
