/**
 * Re-evaluation of small certificates in rational arithmetic: a double is a rational number, so ties and signs can be decided, and regions
 * counted, without tolerance; and numbers of 31 digits for recurrences that are too long for rationals.
 *
 * <p>Imports: {@code linalg}.
 */
@NullMarked
package org.convexgan.certificate.exact;

import org.jspecify.annotations.NullMarked;
