/** Runs functions on this machine as AWS Lambda does: sandboxes, versions, time-outs, log lines. */
@NullMarked
package poc.local.runtime;

import org.jspecify.annotations.NullMarked;
