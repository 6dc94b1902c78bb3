/** Serves a folder's websites and, with a gateway plugged in, its REST APIs. */
@NullMarked
package poc.local.server;

import org.jspecify.annotations.NullMarked;
