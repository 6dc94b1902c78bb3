/** The page's files: digest, headers, order. */
@NullMarked
package poc.publish;

import org.jspecify.annotations.NullMarked;
