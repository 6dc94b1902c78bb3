package poc.model.score;

/** Predicts the rows of blocks in one format; for one thread. */
interface Rows {

  /** Predicts a block's rows. */
  Output score(Block block);
}
