/**
 * The columns of a table that a model is fitted to, read on all cores and held in bounded memory.
 * Packaged functions do not carry this package.
 */
@NullMarked
package poc.model.table;

import org.jspecify.annotations.NullMarked;
