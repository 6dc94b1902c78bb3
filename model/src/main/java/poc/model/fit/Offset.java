package poc.model.fit;

import poc.model.Column;

/**
 * A part of the linear predictor that is not estimated.
 *
 * @param column what it is made of
 * @param slope the column's fixed coefficient
 */
public record Offset(Column column, double slope) {}
