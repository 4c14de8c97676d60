/**
 * Evidence of optimality: weak duality makes a small gap with small residuals a proof.
 *
 * <p>{@link org.convexgan.certificate.Tolerance#F64} derives the one pair of tolerances that verdicts use.
 *
 * <p>Imports: nothing of this project; the subpackage {@code exact} imports {@code linalg}.
 */
@NullMarked
package org.convexgan.certificate;

import org.jspecify.annotations.NullMarked;
