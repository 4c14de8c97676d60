package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Matrix;
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.JacobianLaw;

/** Wrong Jacobians, and wrong laws of their mean square. */
public enum BrokenJacobianLaw implements WrongSubject<JacobianLaw>, JacobianLaw {
    SUM_OF_GRADIENTS("omits 1/n^2 in JJ^T") {
        @Override
        public Matrix gram(Matrix v, Matrix z, Matrix w) {
            return EXACT.gram(v, z, w).times(z.rows() * z.rows());
        }
    },
    ALL_ACTIVE("sums all noise, active or not") {
        @Override
        public Matrix gram(Matrix v, Matrix z, Matrix w) {
            return EXACT.gram(v, z, w.times(0));
        }
    },
    MISPLACED_BRACKET("(d + n - 1)/pi for d + (n - 1)/pi") {
        @Override
        public Matrix expectation(Matrix v, GaussianSetup setup) {
            return scaled(v, setup, (setup.d() + setup.n() - 1) / Math.PI);
        }
    },
    INDEPENDENT_SAMPLES("forgets that the active means do not vanish") {
        @Override
        public Matrix expectation(Matrix v, GaussianSetup setup) {
            return scaled(v, setup, setup.d());
        }
    },
    DEVIATION("sigma_z for its square") {
        @Override
        public Matrix expectation(Matrix v, GaussianSetup setup) {
            return EXACT.expectation(v, setup).times(1 / setup.sigmaZ());
        }
    };

    private final String fault;

    BrokenJacobianLaw(String fault) {
        this.fault = fault;
    }

    @Override
    public Matrix gram(Matrix v, Matrix z, Matrix w) {
        return EXACT.gram(v, z, w);
    }

    @Override
    public Matrix expectation(Matrix v, GaussianSetup setup) {
        return EXACT.expectation(v, setup);
    }

    private static Matrix scaled(Matrix v, GaussianSetup setup, double active) {
        return v.times(v.transpose()).times(setup.sigmaZ() * setup.sigmaZ() * active / (2 * setup.n()));
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return Check.VALUE;
    }

    @Override
    public JacobianLaw subject() {
        return this;
    }
}
