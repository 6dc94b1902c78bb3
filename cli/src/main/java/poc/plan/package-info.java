/** A plan is a value: what would change, why, and the command that does it. */
@NullMarked
package poc.plan;

import org.jspecify.annotations.NullMarked;
