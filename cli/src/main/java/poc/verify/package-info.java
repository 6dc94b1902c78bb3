/** Asks a deployed product what a browser would ask. */
@NullMarked
package poc.verify;

import org.jspecify.annotations.NullMarked;
