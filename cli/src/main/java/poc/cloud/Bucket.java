package poc.cloud;

/** A bucket. */
public record Bucket(String name, Tags tags) {}
