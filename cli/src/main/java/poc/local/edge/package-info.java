/** Answers as an edge of Amazon CloudFront does. */
@NullMarked
package poc.local.edge;

import org.jspecify.annotations.NullMarked;
