/**
 * The ports of {@link poc.cloud} kept in a folder on this machine, and the servers that answer for
 * it. A port number is here what a host name is on AWS: each REST API and each website is given its
 * own when it is made, and keeps it.
 */
@NullMarked
package poc.local;

import org.jspecify.annotations.NullMarked;
