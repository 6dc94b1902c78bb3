package poc.cloud;

/** A REST API's identity. */
public record RestApi(String id, String name, Tags tags) {}
