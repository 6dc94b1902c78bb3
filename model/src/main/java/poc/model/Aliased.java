package poc.model;

/**
 * A coefficient that could not be estimated because its column is a linear combination of those
 * before it; R shows it as {@code NA}.
 *
 * @param name the name of its column
 * @param position its place among all coefficients, those that were estimated included, from 0
 */
public record Aliased(String name, int position) {}
