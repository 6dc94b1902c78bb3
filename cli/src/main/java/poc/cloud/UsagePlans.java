package poc.cloud;

import java.util.Optional;

/** API keys, and the plans that say how much a key's holder may ask. */
public interface UsagePlans {

  /** The key of that name with its value; empty if there is none. */
  Optional<ApiKey> getApiKey(String name);

  /** Makes a key with a value of its own choosing: 40 letters and digits. */
  ApiKey createApiKey(String name, Tags tags);

  /** Deletes the key of that name; does nothing if there is none. */
  void deleteApiKey(String name);

  /** The plan of that name; empty if there is none. */
  Optional<UsagePlan> getUsagePlan(String name);

  /** Makes the plan, or changes it to be as given. */
  void putUsagePlan(UsagePlan plan);

  /** Deletes the plan of that name; does nothing if there is none. */
  void deleteUsagePlan(String name);
}
