package poc.deploy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import poc.cloud.Account;
import poc.cloud.Permission;

/** That exactly one path of one stage of one API may call the function. */
record ApiPermission(String function, String stage, String path) {

  /** By which permissions of ours are known from those of others. */
  static final String PREFIX = "poc-";

  private static final String PRINCIPAL = "apigateway.amazonaws.com";

  /** Its name changes with what it says, so that a new one can stand beside an old one. */
  Permission of(Account account, String apiId) {
    String source = account.executeApiArn(apiId, stage, path);
    UUID name = UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8));
    return new Permission(PREFIX + name, PRINCIPAL, source);
  }
}
