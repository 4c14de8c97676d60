/**
 * Polyhedra {@code {w : A·w ≤ b}} of Theorem 2.2: the rows (7) as printed, as sums of head and tail, and their vertices.
 *
 * <p>Imports: {@code linalg}, {@code certificate}.
 */
@NullMarked
package org.convexgan.polytope;

import org.jspecify.annotations.NullMarked;
