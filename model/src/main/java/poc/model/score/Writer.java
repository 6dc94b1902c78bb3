package poc.model.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes what became of blocks; rows without a result go to a stream of their own, if any do. */
final class Writer implements Closeable {
  private final OutputStream scored;
  private final Batch.Rejected rejected;
  private final String rejectedHeader;
  private @Nullable OutputStream opened;

  Writer(OutputStream scored, Batch.Rejected rejected, String rejectedHeader) {
    this.scored = scored;
    this.rejected = rejected;
    this.rejectedHeader = rejectedHeader;
  }

  void write(Output output) throws IOException {
    output.scoredBytes().writeTo(scored);
    if (output.rejectedRows() > 0) {
      OutputStream out = opened;
      if (out == null) {
        out = rejected.open();
        opened = out;
        out.write(rejectedHeader.getBytes(UTF_8));
      }
      output.rejectedBytes().writeTo(out);
    }
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
    }
  }
}
