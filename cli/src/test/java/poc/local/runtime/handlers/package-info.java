/** Functions to be zipped and run in sandboxes. */
@NullMarked
package poc.local.runtime.handlers;

import org.jspecify.annotations.NullMarked;
