/** The commands: they read options, make one call and return an exit code. */
@NullMarked
package poc.cli;

import org.jspecify.annotations.NullMarked;
