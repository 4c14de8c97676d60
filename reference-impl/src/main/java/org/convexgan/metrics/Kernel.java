package org.convexgan.metrics;

import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;

/** A symmetric positive definite kernel of feature vectors. */
public sealed interface Kernel {
    /** Returns {@code k(x, y)} of two vectors with equally many entries. */
    double of(Vector x, Vector y);

    /** Returns {@code (xᵀy/d + 1)³}, {@code d} entries: the usual kernel of image features (Binkowski et al., 2018). */
    static Kernel cubic() {
        return new Cubic();
    }

    /**
     * Returns {@code exp(−|x − y|²/(2h²))}.
     *
     * @param bandwidth {@code h}, finite and {@code > 0}
     */
    static Kernel gaussian(double bandwidth) {
        return new Gaussian(bandwidth);
    }

    /** The polynomial kernel of degree three. */
    record Cubic() implements Kernel {
        @Override
        public double of(Vector x, Vector y) {
            double base = x.dot(y) / x.size() + 1;
            return base * base * base;
        }
    }

    /**
     * The kernel of radial basis functions.
     *
     * @param bandwidth finite and {@code > 0}
     */
    record Gaussian(double bandwidth) implements Kernel {
        public Gaussian {
            Require.positive("bandwidth", bandwidth);
        }

        @Override
        public double of(Vector x, Vector y) {
            double distance = x.minus(y).norm() / bandwidth;
            return StrictMath.exp(-distance * distance / 2);
        }
    }
}
