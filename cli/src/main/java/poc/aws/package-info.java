/** The ports of {@link poc.cloud} on AWS; the only user of the AWS SDK. */
@NullMarked
package poc.aws;

import org.jspecify.annotations.NullMarked;
