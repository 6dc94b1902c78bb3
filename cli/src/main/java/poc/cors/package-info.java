/** Who may read a REST API's answers from a page, and what must be said for it. */
@NullMarked
package poc.cors;

import org.jspecify.annotations.NullMarked;
