/** {@code poc.yaml} to {@link poc.product.Product}: what a product should be. */
@NullMarked
package poc.product;

import org.jspecify.annotations.NullMarked;
