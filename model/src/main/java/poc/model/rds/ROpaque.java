package poc.model.rds;

/**
 * A value that was passed over.
 *
 * @param type what R calls it, such as {@code environment} or {@code closure}
 */
public record ROpaque(String type, RAttributes attributes) implements RValue {}
