package poc.cloud;

/**
 * The shape of a JSON body.
 *
 * @param name letters and digits
 * @param schema a JSON Schema, draft 4, as API Gateway takes it
 */
public record RequestModel(String name, String schema) {}
