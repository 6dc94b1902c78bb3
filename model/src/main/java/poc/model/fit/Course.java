package poc.model.fit;

/**
 * How the iterations of a fit went.
 *
 * @param iterations steps taken
 * @param converged whether the deviance settled
 * @param atBoundary whether the last step had to be cut short to stay among valid coefficients
 */
record Course(int iterations, boolean converged, boolean atBoundary) {}
