package org.convexgan.device;

import java.util.Optional;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/** Products with {@code S = X_cᵀX_c}, {@code X_c = X − 1·μᵀ}, in passes over the rows of X. */
interface CentredProducts extends AutoCloseable {
    /**
     * A product with S.
     *
     * @param images {@code S·Q}, in f64, but for an error {@code E}
     * @param gram {@code QᵀSQ}
     * @param errors {@code F} with {@code (PE)ᵀ(PE) ⪯ λ_max(P S P)·F} for every orthogonal projection P; 0 where that is not known
     */
    record Scattered(Columns images, Matrix gram, Matrix errors) implements AutoCloseable {
        /** Returns the part that belongs to consecutive directions, from the first up to but without the last. */
        Scattered range(int from, int to) {
            return new Scattered(images.range(from, to), block(gram, from, to), block(errors, from, to));
        }

        private static Matrix block(Matrix square, int from, int to) {
            int p = to - from;
            double[] entries = new double[p * p];
            for (int i = 0; i < p; i++) {
                System.arraycopy(square.row(from + i).toArray(), from, entries, i * p, p);
            }
            return Matrix.of(p, p, entries);
        }

        @Override
        public void close() {
            images.close();
        }
    }

    /**
     * A product for a start.
     *
     * @param directions Q, near those asked for
     * @param scattered product with them
     */
    record Sketch(Columns directions, Scattered scattered) implements AutoCloseable {
        @Override
        public void close() {
            directions.close();
            scattered.close();
        }
    }

    /** Copies to columns that can be multiplied. */
    Columns columns(Matrix matrix);

    /** Returns {@code μ}, known once there was a pass over all rows. */
    Vector mean();

    /**
     * Returns directions near those given that are multiplied as they are, without rounding of their entries.
     *
     * @param eigenvalues about {@code qᵀSq} of the first of them, descending, as far as it is known
     */
    Columns representable(Columns directions, Vector eigenvalues);

    /** Returns directions that are multiplied as they are, as near to those given as there are. */
    Columns representable(Columns directions);

    /**
     * Multiplies S by directions in one pass.
     *
     * @param directions representable
     */
    Scattered scatter(Columns directions);

    /** Multiplies S roughly, in a pass that costs much less than another; nothing if there is no such way for these directions. */
    Optional<Sketch> sketch(Matrix directions);

    /** Returns S in f64, from products of integers without an error. */
    ScatterMatrix scatterMatrix();

    /**
     * Returns an upper bound on {@code RᵀR} of {@code S·V = VΘ + R}.
     *
     * @param pairs from the product
     * @param errors of the product
     * @param complement an upper bound on {@code λ_max(P S P)}, {@code P = I − VVᵀ}
     */
    Matrix coupling(RitzPairs pairs, Matrix errors, double complement);

    /**
     * Returns how far rounding may have put {@code VᵀSV} off, in the spectral norm.
     *
     * @param largest {@code σ_1²}
     * @param count of directions
     */
    double scoreRounding(double largest, int count);

    /**
     * Returns how far rounding that {@link Scattered#errors} does not tell of may have put an eigenvalue off.
     *
     * @param eigenvalue about
     */
    double imageRounding(double eigenvalue);

    @Override
    void close();
}
