/** A model told on one page: how it was made, how well it does, and what it is not good for. */
@NullMarked
package poc.report;

import org.jspecify.annotations.NullMarked;
