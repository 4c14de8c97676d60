package org.convexgan.overparam;

import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/** A differentiable mapping from p parameters to m outputs, the {@code f} of OP, Theorem 2.3. */
public interface SmoothMapping {

    /** Returns {@code f(θ)}, m entries. */
    Vector at(Vector theta);

    /** Returns {@code J(θ)}, m×p. */
    Matrix jacobian(Vector theta);
}
