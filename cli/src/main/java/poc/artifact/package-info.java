/** Handler and model to a reproducible zip. */
@NullMarked
package poc.artifact;

import org.jspecify.annotations.NullMarked;
