package org.convexgan.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convexgan.linalg.Matrix;

/**
 * Polynomials of a symmetric matrix C that are 1 at some {@code μ} and small on a block Z, for μ above the Ritz values of C on the Krylov space of Z:
 *
 * <pre>{@code
 * p_μ = Σ_j π_j(μ)·π_j/Σ_j π_j(μ)²,   tr(π_i(C)Z)ᵀ(π_j(C)Z) = δ_ij·tr ZᵀZ
 * }</pre>
 *
 * <p>Of all polynomials of their degree with {@code p(μ) = 1} they have the least {@code ‖p(C)Z‖_F}, which is what the Christoffel function is. From μ on they
 * grow: {@code (x − μ)·p_μ} is, up to a factor, the characteristic polynomial of the Jacobi matrix of order {@code m + 1} with a last diagonal entry that makes μ an
 * eigenvalue; above those of order m, the Ritz values, it has one at most, so that all others are below them.
 */
final class Christoffel {
    /** Polynomials of higher degrees are those of rounding below this: the space has an end. */
    private static final double EXHAUSTED = 0x1p-40;

    /** Doublings, or halvings, of what μ is above the largest Ritz value. */
    private static final int STEPS = 40;

    private final double ritz;
    private final double[] diagonal;
    private final double[] off;
    private final Matrix[][] products;
    private final int degree;

    /**
     * Prepares polynomials of degree m, or less where the Krylov space has an end.
     *
     * @param c {@code C} in an orthonormal basis of the first m blocks of its Krylov space and of the next one, each orthogonal to those before: 0 but on
     *     and beside the diagonal; the last block of the diagonal is not read
     * @param z the coordinates of Z, 0 in the last block
     * @param ritz the largest Ritz value on the first m blocks
     * @param most m
     */
    Christoffel(Matrix c, Matrix z, double ritz, int most) {
        this.ritz = ritz;
        diagonal = new double[most];
        off = new double[most + 1];
        List<Matrix> blocks = new ArrayList<>();
        blocks.add(z.times(Math.sqrt(z.columns()) / z.frobeniusNorm()));
        int reached = 0;
        while (reached < most) {
            Matrix last = blocks.get(reached);
            Matrix image = Dense.times(c, last);
            diagonal[reached] = image.inner(last) / z.columns();
            Matrix next = image.minus(last.times(diagonal[reached]));
            if (reached > 0) {
                next = next.minus(blocks.get(reached - 1).times(off[reached]));
            }
            double norm = next.frobeniusNorm() / Math.sqrt(z.columns());
            if (!(norm > EXHAUSTED * image.frobeniusNorm())) {
                break;
            }
            reached++;
            off[reached] = norm;
            blocks.add(next.times(1 / norm));
        }
        degree = reached;
        double scale = z.frobeniusNorm() / Math.sqrt(z.columns());
        products = new Matrix[degree + 1][degree + 1];
        for (int i = 0; i <= degree; i++) {
            for (int j = 0; j <= degree; j++) {
                products[i][j] =
                        Dense.times(blocks.get(i).transpose(), blocks.get(j)).times(scale * scale);
            }
        }
    }

    /** Returns {@code ‖p_μ(C)·Z‖₂²}. */
    double square(double mu) {
        double[] weights = new double[degree + 1];
        weights[0] = 1;
        for (int j = 0; j < degree; j++) {
            double next = (mu - diagonal[j]) * weights[j];
            if (j > 0) {
                next -= off[j] * weights[j - 1];
            }
            weights[j + 1] = next / off[j + 1];
        }
        double kernel = Arrays.stream(weights).map(weight -> weight * weight).sum();
        int b = products[0][0].rows();
        Matrix square = Matrix.zeros(b, b);
        for (int i = 0; i <= degree; i++) {
            for (int j = 0; j <= degree; j++) {
                square = square.plus(products[i][j].times(weights[i] / kernel * (weights[j] / kernel)));
            }
        }
        return EigenPairs.valuesOf(square.symmetricPart()).get(0);
    }

    /** Returns some μ above the Ritz values, hardly above the least, where {@code ‖p_μ(C)·Z‖₂²} is at most the number given; infinite if there is none. */
    double least(double most) {
        double high = ritz;
        for (int i = 0; !(high > ritz && square(high) <= most); i++) {
            if (i == STEPS) {
                return Double.POSITIVE_INFINITY;
            }
            high = ritz * (1 + Math.scalb(0x1p-8, i));
        }
        double low = ritz;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (square(middle) <= most) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
