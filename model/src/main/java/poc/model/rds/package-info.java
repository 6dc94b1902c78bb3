/** R's serialization format, read: bytes that {@code saveRDS} wrote to a tree of values. */
@NullMarked
package poc.model.rds;

import org.jspecify.annotations.NullMarked;
