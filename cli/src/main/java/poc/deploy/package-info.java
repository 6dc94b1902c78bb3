/** Product and package to plan, plan to release. Knows the cloud through its ports alone. */
@NullMarked
package poc.deploy;

import org.jspecify.annotations.NullMarked;
