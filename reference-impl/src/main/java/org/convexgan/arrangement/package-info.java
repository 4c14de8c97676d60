/**
 * Activation patterns {@code 1[Xu > 0]} of a central hyperplane arrangement: its strict regions with interior points, their number, and the
 * arcs that they are in the plane.
 *
 * <pre>{@code
 * H_x = {diag(1[Xu ≥ 0])}, Section 1     Arrangement, SignPattern, Region (strict: boundary patterns add nothing)
 * joint cells of (12)                    Arrangement.joint
 * all patterns of the game, Theorem 2.1  SignPattern.all
 * Cover's count                          Arrangement.coverCount
 * faces of all dimensions                Faces, Face
 * arcs for rank 2                        Arrangement.arcs, Arc
 * }</pre>
 *
 * <p>Imports: {@code linalg}, {@code certificate}.
 */
@NullMarked
package org.convexgan.arrangement;

import org.jspecify.annotations.NullMarked;
