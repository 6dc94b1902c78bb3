package poc.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The right to serve a folder, which one process has at a time. It is a lock on {@code
 * server.lock}, which the system releases when its holder dies; {@code server.json} tells who that
 * is.
 */
public final class ServerClaim implements AutoCloseable {

  private final Folder folder;
  private final FileChannel lock;
  private boolean retired;

  private ServerClaim(Folder folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Takes it, or throws {@link AlreadyServedException}. */
  static ServerClaim take(Folder folder) {
    return folder.exclusively(
        () -> {
          OptionalLong holder = holder(folder);
          if (holder.isPresent()) {
            throw new AlreadyServedException(folder.root(), holder.getAsLong());
          }
          try {
            FileChannel lock =
                FileChannel.open(
                    lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock.lock();
            folder.write(ownerFile(folder), Owner.current());
            return new ServerClaim(folder, lock);
          } catch (IOException e) {
            throw Folder.failed("lock", lockFile(folder), e);
          }
        });
  }

  /** The process that has it; empty if none has. */
  static OptionalLong holder(Folder folder) {
    if (!Files.exists(lockFile(folder))) {
      return OptionalLong.empty();
    }
    return folder.exclusively(
        () -> {
          Optional<Owner> owner = folder.read(ownerFile(folder), Owner.class);
          boolean served = owner.isPresent() && (owner.get().isThisProcess() || locked(folder));
          return served ? OptionalLong.of(owner.get().pid()) : OptionalLong.empty();
        });
  }

  /** Says that it is about to be given back: who asks from now on waits for that. */
  public synchronized void retire() {
    if (!retired) {
      folder.delete(ownerFile(folder));
      retired = true;
    }
  }

  @Override
  public void close() {
    retire();
    try {
      lock.close();
    } catch (IOException e) {
      throw Folder.failed("unlock", lockFile(folder), e);
    }
  }

  /** Not to be asked by the holder: closing a second channel may release its lock. */
  private static boolean locked(Folder folder) {
    try (FileChannel channel = FileChannel.open(lockFile(folder), StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      return lock == null;
    } catch (IOException e) {
      throw Folder.failed("lock", lockFile(folder), e);
    }
  }

  private static Path lockFile(Folder folder) {
    return folder.root().resolve("server.lock");
  }

  private static Path ownerFile(Folder folder) {
    return folder.root().resolve("server.json");
  }

  /**
   * A process.
   *
   * @param startedMillis when it began, which tells it from others that had its id
   */
  private record Owner(long pid, long startedMillis) {

    static Owner current() {
      ProcessHandle process = ProcessHandle.current();
      return new Owner(
          process.pid(), process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    boolean isThisProcess() {
      return equals(current());
    }
  }
}
