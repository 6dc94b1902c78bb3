/**
 * What a product needs of a cloud, in AWS's words. The engine knows these interfaces alone; a
 * target implements them.
 */
@NullMarked
package poc.cloud;

import org.jspecify.annotations.NullMarked;
