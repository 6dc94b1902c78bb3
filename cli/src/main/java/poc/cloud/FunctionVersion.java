package poc.cloud;

/**
 * A published version: immutable code and settings.
 *
 * @param version its number, from {@code "1"}
 * @param codeSha256 base64 of the SHA-256 of the zip
 */
public record FunctionVersion(
    String version, String codeSha256, FunctionSettings settings, String description) {}
