/** HTTP as values: requests, answers, and the rules that hold for every server (RFC 9110). */
@NullMarked
package poc.local.http;

import org.jspecify.annotations.NullMarked;
