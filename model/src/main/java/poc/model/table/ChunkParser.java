package poc.model.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import poc.model.data.Csv;
import poc.model.data.Header;
import poc.model.table.ParsedChunk.Problem;

/** Parses chunks, one after the other; each result is good until the next chunk. */
final class ChunkParser implements InOrder.Worker<Chunk, ParsedChunk> {
  private final Header header;
  private final char delimiter;
  private final Chunks chunks;
  private final RowHandler handler;
  private final ParsedChunk parsed;

  /**
   * Makes a parser.
   *
   * @param places for each of the table's columns, its place among the wanted ones; -1 if it has
   *     none
   * @param chunks gets the chunks back
   */
  ChunkParser(Header header, char delimiter, List<Wanted> wanted, int[] places, Chunks chunks) {
    this.chunks = chunks;
    this.header = header;
    this.delimiter = delimiter;
    this.parsed = new ParsedChunk(wanted);
    this.handler = new RowHandler(header, places, parsed);
  }

  @Override
  public ParsedChunk work(Chunk chunk) throws IOException {
    parsed.clear();
    handler.start(chunk.hasHeader());
    InputStreamReader text =
        new InputStreamReader(
            new ByteArrayInputStream(chunk.bytes(), 0, chunk.length()), UTF_8.newDecoder());
    try (CloseableIterator<Problem> problems =
        Csv.reader(delimiter).build(handler, text).iterator()) {
      if (problems.hasNext()) {
        parsed.problem = problems.next();
      }
    } catch (CsvParseException e) {
      parsed.problem = before -> Csv.invalid(header.source(), before, e);
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof CharacterCodingException)) {
        throw e;
      }
      parsed.problem = before -> Csv.notUtf8(header.source(), e);
    }
    handler.end();
    chunks.recycle(chunk);
    parsed.lines = handler.line() - 1;
    return parsed;
  }
}
