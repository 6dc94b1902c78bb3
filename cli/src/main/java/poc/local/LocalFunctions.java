package poc.local;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import poc.cloud.CloudException;
import poc.cloud.FunctionConfiguration;
import poc.cloud.FunctionSettings;
import poc.cloud.FunctionVersion;
import poc.cloud.Functions;
import poc.cloud.ObjectLocation;
import poc.cloud.Permission;
import poc.cloud.Tags;
import poc.local.runtime.FunctionCode;
import poc.local.runtime.FunctionLogs;

/**
 * Functions in the folder {@code functions}: {@code function.json} is {@code $LATEST}, and exists
 * as long as the function does; beside it lie {@code versions}, {@code aliases} and {@code code}.
 */
public final class LocalFunctions implements Functions, FunctionCode, FunctionLogs {

  private final Folder folder;
  private final CodeStore code;
  private final Cached<Map<String, Optional<Deployed>>> deployed;

  LocalFunctions(Folder folder, LocalBuckets buckets) {
    this.folder = folder;
    this.code = new CodeStore(folder, buckets);
    this.deployed = new Cached<>(folder, ConcurrentHashMap::new);
  }

  @Override
  public Optional<FunctionConfiguration> getFunction(String name) {
    return folder.read(latest(name), FunctionConfiguration.class);
  }

  @Override
  public FunctionConfiguration createFunction(
      FunctionSettings settings, ObjectLocation location, Tags tags) {
    FunctionRules.check(settings);
    String name = settings.name();
    return folder.exclusively(
        () -> {
          if (getFunction(name).isPresent()) {
            throw new CloudException("Cannot create function " + name + ": it exists already");
          }
          return save(
              new FunctionConfiguration(settings, code.store(directory(name), location), tags));
        });
  }

  @Override
  public FunctionConfiguration updateFunctionCode(
      String name, ObjectLocation location, String architecture) {
    return update(
        name,
        "change the code of",
        old ->
            new FunctionConfiguration(
                old.settings().withArchitecture(architecture),
                code.store(directory(name), location),
                old.tags()));
  }

  @Override
  public FunctionConfiguration updateFunctionConfiguration(FunctionSettings settings) {
    FunctionRules.check(settings);
    return update(
        settings.name(),
        "change the settings of",
        old ->
            new FunctionConfiguration(
                settings.withArchitecture(old.settings().architecture()),
                old.codeSha256(),
                old.tags()));
  }

  @Override
  public FunctionVersion publishVersion(String name, String codeSha256, String description) {
    return folder.exclusively(
        () -> {
          FunctionConfiguration latest = existing(name, "publish a version of");
          if (!latest.codeSha256().equals(codeSha256)) {
            throw new CloudException(
                "Cannot publish a version of function %s: its code has the digest %s, not %s"
                    .formatted(name, latest.codeSha256(), codeSha256));
          }
          Optional<FunctionVersion> last = lastVersion(name);
          if (last.isPresent() && same(last.get(), latest)) {
            return last.get();
          }
          int number = last.map(v -> Integer.parseInt(v.version())).orElse(0) + 1;
          FunctionVersion version =
              new FunctionVersion(
                  Integer.toString(number), codeSha256, latest.settings(), description);
          folder.write(version(name, version.version()), version);
          return version;
        });
  }

  private Optional<FunctionVersion> getVersion(String name, String version) {
    return folder.read(version(name, version), FunctionVersion.class);
  }

  @Override
  public Optional<FunctionVersion> getAlias(String name, String alias) {
    return folder
        .read(alias(name, alias), Alias.class)
        .flatMap(target -> getVersion(name, target.version()));
  }

  @Override
  public void putAlias(String name, String alias, String version) {
    FunctionRules.checkAlias(alias);
    folder.exclusively(
        () -> {
          existing(name, "move alias " + alias + " of");
          if (getVersion(name, version).isEmpty()) {
            throw new CloudException(
                "Cannot move alias %s of function %s: there is no version %s"
                    .formatted(alias, name, version));
          }
          folder.write(alias(name, alias), new Alias(version));
        });
  }

  @Override
  public Set<Permission> getPermissions(String name, String alias) {
    return folder.list(permissions(name, alias)).stream()
        .flatMap(file -> folder.read(file, Permission.class).stream())
        .collect(toUnmodifiableSet());
  }

  @Override
  public void addPermission(String name, String alias, Permission permission) {
    folder.exclusively(
        () -> {
          if (getAlias(name, alias).isEmpty()) {
            throw new CloudException(
                "Cannot permit calls of function %s: there is no alias %s".formatted(name, alias));
          }
          folder.write(permission(name, alias, permission.statementId()), permission);
        });
  }

  @Override
  public void removePermission(String name, String alias, String statementId) {
    folder.delete(permission(name, alias, statementId));
  }

  @Override
  public void deleteFunction(String name) {
    folder.delete(directory(name));
  }

  @Override
  public Optional<Deployed> find(String functionName, String alias) {
    return deployed
        .get()
        .computeIfAbsent(
            functionName + ":" + alias,
            key ->
                getAlias(functionName, alias)
                    .map(
                        version ->
                            new Deployed(
                                version,
                                CodeStore.zip(directory(functionName), version.codeSha256()))));
  }

  @Override
  public Path file(String functionName) {
    return folder.at("logs").resolve(FileName.of(functionName) + ".log");
  }

  private FunctionConfiguration update(
      String name, String attempt, UnaryOperator<FunctionConfiguration> change) {
    return folder.exclusively(
        () -> {
          FunctionConfiguration changed = save(change.apply(existing(name, attempt)));
          code.keepOnly(
              directory(name),
              Stream.concat(
                      Stream.of(changed.codeSha256()),
                      versions(name).stream().map(FunctionVersion::codeSha256))
                  .toList());
          return changed;
        });
  }

  private FunctionConfiguration existing(String name, String attempt) {
    return getFunction(name)
        .orElseThrow(
            () ->
                new CloudException(
                    "Cannot " + attempt + " function " + name + ": there is none of that name"));
  }

  private FunctionConfiguration save(FunctionConfiguration configuration) {
    folder.write(latest(configuration.settings().name()), configuration);
    return configuration;
  }

  private Optional<FunctionVersion> lastVersion(String name) {
    return versions(name).stream().max(Comparator.comparingInt(v -> Integer.parseInt(v.version())));
  }

  private List<FunctionVersion> versions(String name) {
    return folder.list(directory(name).resolve("versions")).stream()
        .flatMap(file -> folder.read(file, FunctionVersion.class).stream())
        .toList();
  }

  private static boolean same(FunctionVersion version, FunctionConfiguration latest) {
    return version.codeSha256().equals(latest.codeSha256())
        && version.settings().equals(latest.settings());
  }

  private Path directory(String name) {
    return folder.at("functions", name);
  }

  private Path latest(String name) {
    return directory(name).resolve("function.json");
  }

  private Path version(String name, String version) {
    return directory(name).resolve("versions").resolve(FileName.of(version) + ".json");
  }

  private Path alias(String name, String alias) {
    return directory(name).resolve("aliases").resolve(FileName.of(alias) + ".json");
  }

  private Path permissions(String name, String alias) {
    return directory(name).resolve("permissions").resolve(FileName.of(alias));
  }

  private Path permission(String name, String alias, String statementId) {
    return permissions(name, alias).resolve(FileName.of(statementId) + ".json");
  }

  private record Alias(String version) {}
}
