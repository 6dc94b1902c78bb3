package poc.model;

/**
 * A fitted coefficient, on the log-odds scale.
 *
 * @param name the name of its column
 * @param estimate the maximum likelihood estimate
 * @param standardError the estimate's asymptotic standard error
 * @param z {@code estimate / standardError}
 * @param p the probability of a |z| at least this large were the coefficient zero, 0 to 1
 */
public record Coefficient(String name, double estimate, double standardError, double z, double p) {}
