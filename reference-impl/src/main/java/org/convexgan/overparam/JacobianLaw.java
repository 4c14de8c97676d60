package org.convexgan.overparam;

import org.convexgan.linalg.Matrix;

/** The Gram matrix of the Jacobian and its expectation over the noise (OP, Lemma A.6). */
public interface JacobianLaw {
    /** The law of the paper. */
    JacobianLaw EXACT = new JacobianLaw() {
        @Override
        public Matrix gram(Matrix v, Matrix z, Matrix w) {
            return new MeanGenerator(v, z).jacobian(w).gram();
        }

        @Override
        public Matrix expectation(Matrix v, GaussianSetup setup) {
            return v.transpose().gram().times(setup.meanSquaredActiveMean());
        }
    };

    /**
     * Returns {@code J(W)·J(W)ᵀ}, m×m.
     *
     * @param v m×k
     * @param z n×d
     * @param w k×d
     */
    Matrix gram(Matrix v, Matrix z, Matrix w);

    /** Returns {@code E J·Jᵀ = σ_z²·(d + (n − 1)/π)/(2n)·V·Vᵀ} over noise of the given number, dimension and deviation. */
    Matrix expectation(Matrix v, GaussianSetup setup);
}
