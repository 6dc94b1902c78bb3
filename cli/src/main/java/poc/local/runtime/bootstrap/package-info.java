/**
 * What runs inside a sandbox, before and instead of AWS's runtime client. Its classes are copied
 * out of the command line's class path, so that a function sees nothing else of ours; they need the
 * JDK and aws-lambda-java-core alone.
 */
@NullMarked
package poc.local.runtime.bootstrap;

import org.jspecify.annotations.NullMarked;
