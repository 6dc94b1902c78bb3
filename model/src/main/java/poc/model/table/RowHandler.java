package poc.model.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import poc.model.data.Header;
import poc.model.table.ChunkColumn.Kind;
import poc.model.table.ParsedChunk.Problem;

/**
 * Takes a chunk's cells from the CSV reader as they stand in its buffer, so that no text is made of
 * a cell that is known. A row makes no record; the reader runs to the end by itself.
 *
 * <p>Rows are counted by codes as long as that is possible.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Problem> {
  private static final int NONE = -1;

  private final Header header;
  private final ParsedChunk chunk;
  private final int[] places;
  private final ChunkColumn[] columns;
  private final CodedColumn[] codedColumns;
  private final CodedRows codedRows;
  private final double[] row;
  private final int[] codes;
  private boolean coded;
  private boolean skipping;
  private boolean missing;
  private int bad;

  /**
   * Makes a handler.
   *
   * @param places for each of the table's columns, its place among the chunk's; -1 if it has none
   */
  RowHandler(Header header, int[] places, ParsedChunk chunk) {
    this.header = header;
    this.places = places;
    this.chunk = chunk;
    columns = chunk.columns.toArray(ChunkColumn[]::new);
    List<CodedColumn> all = chunk.columns.stream().map(CodedColumn::new).toList();
    codedColumns = all.toArray(CodedColumn[]::new);
    codedRows = new CodedRows(all);
    row = new double[columns.length];
    codes = new int[columns.length];
  }

  /** Starts a chunk. */
  void start(boolean skipFirst) {
    skipping = skipFirst;
    coded = true;
    codedRows.clear();
  }

  /** Ends a chunk. */
  void end() {
    if (coded) {
      codedRows.moveTo(chunk.rows);
    }
  }

  /** The line of the chunk in which the last record starts, or at its end would start. */
  long line() {
    return getStartingLineNumber();
  }

  @Override
  protected void handleBegin(long line) {
    missing = false;
    bad = NONE;
  }

  @Override
  protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
    int place = field < places.length ? places[field] : NONE;
    if (place == NONE || skipping) {
      return;
    }
    Kind kind;
    if (coded) {
      int code = codedColumns[place].code(buffer, offset, length, line());
      codes[place] = code;
      kind = codedColumns[place].kind(code);
    } else {
      kind = columns[place].read(buffer, offset, length);
      row[place] = columns[place].value();
    }
    if (kind == Kind.MISSING) {
      missing = true;
    } else if (kind == Kind.BAD && bad == NONE) {
      columns[place].read(buffer, offset, length);
      bad = place;
    }
  }

  /** Gives something only if it is wrong. */
  @Override
  protected @Nullable Problem buildRecord() {
    if (getRecordType() != RecordType.DATA) {
      return null;
    }
    if (skipping) {
      skipping = false;
      return null;
    }
    long line = line();
    int cells = getFieldCount();
    if (cells != places.length) {
      return before -> header.misfit(before + line, cells);
    }
    chunk.rowsRead++;
    if (missing) {
      chunk.rowsDropped++;
      return null;
    }
    if (bad != NONE) {
      ChunkColumn column = columns[bad];
      String text = column.badText();
      String problem = column.problem();
      return before -> header.badCell(before + line, column.name(), text, problem);
    }
    add(line);
    return null;
  }

  private void add(long line) {
    if (coded) {
      coded = codedRows.add(codes);
      if (!coded) {
        codedRows.moveTo(chunk.rows);
        addDecoded();
      }
      return;
    }
    for (int i = 0; i < columns.length; i++) {
      columns[i].use(columns[i].kind(), row[i], line);
    }
    chunk.rows.add(row);
  }

  private void addDecoded() {
    for (int i = 0; i < codes.length; i++) {
      codedColumns[i].use(codes[i]);
      row[i] = codedColumns[i].value(codes[i]);
    }
    chunk.rows.add(row);
  }
}
