package poc.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import poc.cloud.CloudException;
import poc.cloud.LogGroup;
import poc.cloud.LogGroups;
import poc.cloud.Tags;
import poc.local.runtime.FunctionLogs;

/**
 * Log groups in the folder {@code loggroups}, a file each. The lines of a function's log group are
 * those of its log on this machine, which stays for ever.
 */
public final class LocalLogGroups implements LogGroups {

  private static final String FUNCTION_PREFIX = "/aws/lambda/";

  private final Folder folder;
  private final FunctionLogs functionLogs;

  LocalLogGroups(Folder folder, FunctionLogs functionLogs) {
    this.folder = folder;
    this.functionLogs = functionLogs;
  }

  @Override
  public List<LogGroup> getLogGroups(Collection<String> names) {
    return names.stream()
        .flatMap(name -> folder.read(file(name), LogGroup.class).stream())
        .toList();
  }

  @Override
  public void createLogGroup(String name, Tags tags) {
    folder.exclusively(
        () -> {
          if (getLogGroup(name).isEmpty()) {
            folder.write(file(name), new LogGroup(name, OptionalInt.empty()));
          }
        });
  }

  @Override
  public void putRetentionPolicy(String name, int days) {
    folder.exclusively(
        () -> {
          if (getLogGroup(name).isEmpty()) {
            throw new CloudException("Cannot change log group " + name + ": there is none");
          }
          folder.write(file(name), new LogGroup(name, OptionalInt.of(days)));
        });
  }

  @Override
  public List<String> lastEvents(String name, int limit) {
    Path log =
        functionLogs.file(
            name.substring(name.startsWith(FUNCTION_PREFIX) ? FUNCTION_PREFIX.length() : 0));
    if (!Files.exists(log)) {
      return List.of();
    }
    Deque<String> last = new ArrayDeque<>();
    try (Stream<String> lines = Files.lines(log)) {
      lines.forEach(
          line -> {
            last.addLast(line);
            if (last.size() > limit) {
              last.removeFirst();
            }
          });
    } catch (IOException e) {
      throw new CloudException("Could not read " + log + ": " + e, e);
    }
    return List.copyOf(last);
  }

  @Override
  public void deleteLogGroup(String name) {
    folder.delete(file(name));
  }

  private Path file(String name) {
    return folder.at("loggroups").resolve(FileName.of(name) + ".json");
  }
}
