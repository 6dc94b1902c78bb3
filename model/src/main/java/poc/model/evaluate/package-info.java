/** How good a model's predictions are: discrimination, calibration, decisions. */
@NullMarked
package poc.model.evaluate;

import org.jspecify.annotations.NullMarked;
