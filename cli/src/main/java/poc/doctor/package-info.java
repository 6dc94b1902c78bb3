/** Looks at what a deploy will meet: this machine, the way to AWS, the account. */
@NullMarked
package poc.doctor;

import org.jspecify.annotations.NullMarked;
