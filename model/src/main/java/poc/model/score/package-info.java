/** Predictions for the rows of a file of any length, in its own format and order. */
@NullMarked
package poc.model.score;

import org.jspecify.annotations.NullMarked;
