package org.convexgan.problem;

import java.util.stream.IntStream;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.NonNegativeLeastSquares;
import org.convexgan.linalg.Vector;

/**
 * What one pair of activation patterns contributes to (12) and to the game (16), whether or not a neuron realizes it.
 *
 * <pre>{@code
 * c = 1ᵀH_xX − 1ᵀH_gG,     A = [(2H_x − I)X; (2H_g − I)G];     cᵀr = 1ᵀ(Xr)_+ − 1ᵀ(Gr)_+  wherever A·r ≥ 0
 * }</pre>
 *
 * @param contrast {@code c}, d entries
 * @param cone {@code A}, (n_r + n_f)×d
 */
public record PatternCell(Vector contrast, Matrix cone) {

    /**
     * Returns the cell of a pattern.
     *
     * @param x {@code X}, n_r×d
     * @param g {@code G}, n_f×d
     * @param pattern n_r bits for {@code X}, then n_f bits for {@code G}
     */
    public static PatternCell of(Matrix x, Matrix g, SignPattern pattern) {
        int n = x.rows() + g.rows();
        Require.that(pattern.size() == n, "pattern", "have %d bits (samples)".formatted(n), pattern.size());
        PatternCell real = of(x, pattern.part(0, x.rows()));
        PatternCell generated = of(g, pattern.part(x.rows(), n));
        return new PatternCell(real.contrast.minus(generated.contrast), real.cone.above(generated.cone));
    }

    /** Returns the cell of a pattern of {@code X} alone. */
    static PatternCell of(Matrix x, SignPattern pattern) {
        int d = x.columns();
        double[] contrast = new double[d];
        double[] cone = new double[x.rows() * d];
        for (int i = 0; i < x.rows(); i++) {
            for (int j = 0; j < d; j++) {
                cone[i * d + j] = pattern.sign(i) * x.get(i, j);
                contrast[j] += pattern.bit(i) ? x.get(i, j) : 0;
            }
        }
        return new PatternCell(Vector.of(contrast), Matrix.of(x.rows(), d, cone));
    }

    /**
     * Returns the proof of the largest {@code sign·cᵀr} in the cell per unit of {@code ‖r‖}; its residual is the best direction.
     *
     * <pre>{@code
     * max {sign·cᵀr : ‖r‖ ≤ 1, A·r ≥ 0} = min_{α ≥ 0} ‖sign·c + Aᵀα‖                                        (ours)
     * }</pre>
     *
     * @param sign 1 or −1
     */
    public NonNegativeLeastSquares largest(int sign) {
        return NonNegativeLeastSquares.of(contrast.times(sign), cone);
    }

    /** Returns by how much {@code A·r ≥ 0} is violated. */
    double violation(Vector r) {
        return Math.max(0, -cone.times(r).stream().min().orElseThrow());
    }

    /** Returns {@code max_i ‖a_i‖}. */
    double size() {
        return IntStream.range(0, cone.rows())
                .mapToDouble(i -> cone.row(i).norm())
                .max()
                .orElseThrow();
    }
}
