/** Models that other programs fitted: R's {@code glm}, and PMML. Functions do not carry this. */
@NullMarked
package poc.model.imports;

import org.jspecify.annotations.NullMarked;
