package poc.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoreTest {

  private static long temporaryFiles() {
    String[] names =
        new File(System.getProperty("java.io.tmpdir"))
            .list((folder, name) -> name.startsWith("poc-rows-"));
    return names == null ? 0 : names.length;
  }

  @Test
  void givesBackWhatItWasGiven() throws IOException {
    for (long mostInMemory : new long[] {0, 150, 10_000}) {
      try (Store store = new Store(mostInMemory)) {
        Random random = new Random(1);
        byte[][] batches = new byte[20][];
        for (int i = 0; i < batches.length; i++) {
          batches[i] = new byte[random.nextInt(50) + 1];
          random.nextBytes(batches[i]);
          store.add(batches[i]);
        }
        assertThat(store.size()).isEqualTo(batches.length);
        for (int i = batches.length - 1; i >= 0; i--) {
          assertThat(store.get(i)).isEqualTo(batches[i]);
        }
      }
    }
  }

  @Test
  void leavesNothingInTheTemporaryFolder() throws IOException {
    long before = temporaryFiles();
    try (Store store = new Store(0)) {
      store.add(new byte[100]);
      boolean unix = File.separatorChar == '/';
      assertThat(temporaryFiles()).isEqualTo(unix ? before : before + 1);
      assertThat(store.get(0)).hasSize(100);
    }
    assertThat(temporaryFiles()).isEqualTo(before);
  }
}
