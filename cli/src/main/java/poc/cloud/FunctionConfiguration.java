package poc.cloud;

/**
 * A function as the cloud has it.
 *
 * @param codeSha256 base64 of the SHA-256 of the zip
 */
public record FunctionConfiguration(FunctionSettings settings, String codeSha256, Tags tags) {}
