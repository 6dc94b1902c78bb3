/** Training: formula and data to a fitted model. Packaged functions do not carry this package. */
@NullMarked
package poc.model.fit;

import org.jspecify.annotations.NullMarked;
