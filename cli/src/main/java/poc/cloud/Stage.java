package poc.cloud;

/** A stage: a name under which one deployment is served. */
public record Stage(String name, String deploymentId) {}
