package poc.model.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Packed batches in the order in which they came: in memory as long as they are few, and then in a
 * temporary file, which is gone when the process is, however it ends.
 */
final class Store implements Closeable {
  private final long mostInMemory;
  private final List<byte[]> inMemory = new ArrayList<>();
  private final List<Place> inFile = new ArrayList<>();
  private @Nullable FileChannel file;
  private long bytes;

  /** Where a batch stands in the file. */
  private record Place(long position, int length) {}

  /**
   * Makes it empty.
   *
   * @param mostInMemory in bytes
   */
  Store(long mostInMemory) {
    this.mostInMemory = mostInMemory;
  }

  /** The number of batches. */
  int size() {
    return inMemory.size() + inFile.size();
  }

  /** Appends a batch. */
  void add(byte[] batch) throws IOException {
    if (file == null && bytes + batch.length <= mostInMemory) {
      inMemory.add(batch);
      bytes += batch.length;
      return;
    }
    FileChannel channel = file == null ? open() : file;
    file = channel;
    long position = channel.size();
    ByteBuffer buffer = ByteBuffer.wrap(batch);
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer, position + buffer.position());
      }
    } catch (IOException e) {
      throw new IOException(
          "the rows do not fit into the temporary folder "
              + System.getProperty("java.io.tmpdir")
              + (" ("
                  + e.getMessage()
                  + "); POC_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER names another"),
          e);
    }
    inFile.add(new Place(position, batch.length));
  }

  /** Reads the batch at a position; any thread may. */
  byte[] get(int batch) throws IOException {
    FileChannel channel = file;
    if (batch < inMemory.size() || channel == null) {
      return inMemory.get(batch);
    }
    Place place = inFile.get(batch - inMemory.size());
    ByteBuffer buffer = ByteBuffer.allocate(place.length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, place.position + buffer.position()) < 0) {
        throw new IOException("the temporary file has become shorter");
      }
    }
    return buffer.array();
  }

  private static FileChannel open() throws IOException {
    Path path = Files.createTempFile("poc-rows-", null);
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
