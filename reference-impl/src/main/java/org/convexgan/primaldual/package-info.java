/**
 * Solvers of the primal-dual view of GAN training on a finite alphabet.
 *
 * <pre>{@code
 * Table 1                     PointwiseDiscriminator
 * }</pre>
 *
 * <p>Imports: {@code linalg}, {@code certificate}, {@code problem}.
 */
@NullMarked
package org.convexgan.primaldual;

import org.jspecify.annotations.NullMarked;
