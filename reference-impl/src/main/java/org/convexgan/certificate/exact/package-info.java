/**
 * Re-evaluation of small certificates in rational arithmetic: a double is a rational number, so ties and signs can be decided, and regions
 * counted, without tolerance.
 *
 * <p>Imports: {@code linalg}.
 */
@NullMarked
package org.convexgan.certificate.exact;

import org.jspecify.annotations.NullMarked;
