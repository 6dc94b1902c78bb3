package poc.plan;

/** A field of a resource that is not as it should be. */
public record Difference(String field, String before, String after) {}
