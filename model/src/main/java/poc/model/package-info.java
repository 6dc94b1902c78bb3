/** Formula, data, fit, prediction and the model file. */
@NullMarked
package poc.model;

import org.jspecify.annotations.NullMarked;
