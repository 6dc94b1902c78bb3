/**
 * Reading data: from a file or a stream, compressed or not, to records. Packaged functions do not
 * carry this package.
 */
@NullMarked
package poc.model.data;

import org.jspecify.annotations.NullMarked;
