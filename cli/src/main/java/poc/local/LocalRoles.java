package poc.local;

import java.nio.file.Path;
import java.util.Optional;
import poc.cloud.CloudException;
import poc.cloud.PolicyDocument;
import poc.cloud.Role;
import poc.cloud.Roles;
import poc.cloud.Tags;

/** Roles in the folder {@code roles}, a file each. They are kept, but forbid nothing here. */
public final class LocalRoles implements Roles {

  private final Folder folder;

  LocalRoles(Folder folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Role> getRole(String name) {
    return folder.read(file(name), Role.class);
  }

  @Override
  public void createRole(String name, String service, Tags tags) {
    folder.exclusively(
        () -> {
          if (getRole(name).isPresent()) {
            throw new CloudException("Cannot create role " + name + ": it exists already");
          }
          write(new Role(name, Optional.of(service), Optional.empty(), tags));
        });
  }

  @Override
  public void updateAssumeRolePolicy(String name, String service) {
    folder.exclusively(
        () -> {
          Role old = existing(name);
          write(new Role(name, Optional.of(service), old.policy(), old.tags()));
        });
  }

  @Override
  public void putRolePolicy(String name, PolicyDocument policy) {
    folder.exclusively(
        () -> {
          Role old = existing(name);
          write(new Role(name, old.service(), Optional.of(policy), old.tags()));
        });
  }

  @Override
  public void deleteRole(String name) {
    folder.delete(file(name));
  }

  private void write(Role role) {
    folder.write(file(role.name()), role);
  }

  private Role existing(String name) {
    return getRole(name)
        .orElseThrow(
            () ->
                new CloudException("Cannot change role " + name + ": there is none of that name"));
  }

  private Path file(String name) {
    return folder.at("roles").resolve(FileName.of(name) + ".json");
  }
}
