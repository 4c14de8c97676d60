package org.convexgan.problem;

import java.util.Comparator;
import java.util.List;
import org.convexgan.arrangement.Arrangement;
import org.convexgan.arrangement.Region;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.NonNegativeLeastSquares;
import org.convexgan.linalg.Vector;

/**
 * What a ReLU discriminator can tell apart: the largest difference of sums over the cells of the samples, with a neuron that sees it.
 *
 * <pre>{@code
 * h(G) = max_{‖u‖≤1} |1ᵀ(Xu)_+ − 1ᵀ(Gu)_+| = max over cells and signs of min_{α≥0} ‖±c + Aᵀα‖              (HC, eq. 12)
 * }</pre>
 *
 * <p>Each cell is bounded by its own multipliers, and by {@code ‖c‖}: cells are taken in the order of {@code ‖c‖}, until the rest cannot matter.
 *
 * @param bound {@code h(G)}, from above
 * @param neuron {@code u}, a unit vector, or 0 if the bound is 0
 */
public record PiecewiseMeans(double bound, Vector neuron) {

    /**
     * Returns the maximum over the strict regions of both samples: their closures cover all neurons.
     *
     * @param x {@code X}, n_r×d
     * @param g {@code G}, n_f×d
     * @throws IllegalArgumentException if there are more than {@link Arrangement#DEFAULT_LIMIT} regions
     */
    public static PiecewiseMeans between(Matrix x, Matrix g) {
        return over(
                x,
                g,
                Arrangement.joint(x, g).regions().stream().map(Region::pattern).toList());
    }

    /**
     * Returns the maximum over given patterns; for all {@code 2^(n_r+n_f)} of them it is {@code h(G)} too, and needs no knowledge of the regions.
     *
     * @param x {@code X}, n_r×d
     * @param g {@code G}, n_f×d
     * @param patterns activations of the rows of {@code X} and, after them, of {@code G}
     */
    public static PiecewiseMeans over(Matrix x, Matrix g, List<SignPattern> patterns) {
        List<Ranked> ranked = patterns.stream()
                .map(pattern -> new Ranked(
                        pattern, PatternCell.of(x, g, pattern).contrast().norm()))
                .sorted(Comparator.comparingDouble(Ranked::length).reversed())
                .toList();
        PiecewiseMeans best = new PiecewiseMeans(0, Vector.zeros(x.columns()));
        for (Ranked next : ranked) {
            if (next.length() <= best.bound()) {
                return best;
            }
            PatternCell cell = PatternCell.of(x, g, next.pattern());
            best = best.orBetter(cell.largest(1)).orBetter(cell.largest(-1));
        }
        return best;
    }

    private record Ranked(SignPattern pattern, double length) {}

    private PiecewiseMeans orBetter(NonNegativeLeastSquares cell) {
        double value = cell.value();
        return value > bound ? new PiecewiseMeans(value, cell.residual().map(entry -> entry / value)) : this;
    }

    /** Returns {@code 1ᵀ(Xu)_+ − 1ᵀ(Gu)_+}. */
    public static double contrast(Matrix x, Matrix g, Vector u) {
        return activation(x, u) - activation(g, u);
    }

    private static double activation(Matrix samples, Vector u) {
        return samples.times(u).map(t -> Math.max(t, 0)).sum();
    }
}
