/** Answers HTTP on this machine as API Gateway answers for a REST API. */
@NullMarked
package poc.local.gateway;

import org.jspecify.annotations.NullMarked;
