/** Event to prediction to response: what runs on Lambda. */
@NullMarked
package poc.handler;

import org.jspecify.annotations.NullMarked;
