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

  /** The plan of that name, its keys left out; empty if there is none. */
  Optional<UsagePlan> getUsagePlan(String name);

  /** The plan of that name, and of its keys that one if it holds it; empty if there is no plan. */
  Optional<UsagePlan> getUsagePlan(String name, ApiKey key);

  /** Makes the plan, or changes it to be as given. Keys that it holds besides stay. */
  void putUsagePlan(UsagePlan plan);

  /** Deletes the plan of that name; does nothing if there is none. */
  void deleteUsagePlan(String name);
}
