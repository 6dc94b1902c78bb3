package poc.local.gateway;

import java.util.List;
import java.util.Optional;
import poc.cloud.ApiKey;
import poc.cloud.RestApiDefinition;
import poc.cloud.UsagePlan;
import poc.cloud.UsagePlan.Throttle;

/**
 * Where the gateway learns what it serves. Asked on every request, from several threads at once: an
 * answer may be up to a second old, so that it can be kept in memory.
 */
public interface Apis {

  /** Every API that wants a listener; asked about twice a second. */
  List<LocalApi> list();

  /** What is live on the stage at this moment; empty if there is no such stage. */
  Optional<RestApiDefinition> live(String apiId, String stage);

  /** The pace of all callers of the stage; empty if there is no limit of its own. */
  Optional<Throttle> throttle(String apiId, String stage);

  /**
   * The key of that value, and the usage plan that opens the stage to it; empty if there is no such
   * key, or no plan that joins the two.
   */
  Optional<KeyHolder> keyHolder(String apiId, String stage, String keyValue);

  /**
   * An API and where it listens.
   *
   * @param id as in {@code RestApi}
   * @param name as in {@code RestApi}
   * @param port a port of the loopback interface; 0 for any that is free, see {@code Gateway.port}
   */
  record LocalApi(String id, String name, int port) {}

  /** A key and the plan that holds for it on a stage. */
  record KeyHolder(ApiKey key, UsagePlan plan) {}
}
