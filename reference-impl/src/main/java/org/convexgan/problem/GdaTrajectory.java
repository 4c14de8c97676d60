package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * Gradient descent-ascent between a one-hidden-layer generator and a linear discriminator.
 *
 * <pre>{@code
 * f(W) = (1/n)·Σ V·φ(W·z_i),   r_t = f(W_t) − x̄,   φ = max(0, ·),   φ'(0) = 1            (OP, section 2.3)
 * d_{t+1} = (1 − μ)·d_t + μ·r_t,   W_{t+1} = W_t − η·J(W_t)ᵀ·d                           (OP, (3) with the signs of (12))
 * d = d_t  simultaneous,   d = d_{t+1}  alternating,   d = d_{t+1} = r_t  gradient descent
 * }</pre>
 *
 * <p>{@code f} is the mean over the n rows of {@code Z}, and a neuron whose preactivation is 0 passes its gradient on: row l of {@code W} moves by
 * {@code −η·(V_l·d)·(1/n)·Σ z_i} over the rows with {@code w_l·z_i ≥ 0}, {@code V_l} being column l of {@code V}. The answer is the last {@code W} and
 * {@code d}, and {@code residuals} with steps + 1 rows: row t is {@code r_t}, row 0 that of the start. For {@code gd} neither {@code μ} nor
 * {@code d_0} matters, but after 0 steps {@code d} is {@code d_0}.
 *
 * @param v outer weights {@code V}, m×k
 * @param z noise, n×d, one vector per row
 * @param w0 inner weights at the start, k×d
 * @param d0 discriminator at the start, m entries
 * @param xbar mean {@code x̄} of the data, m entries
 * @param mu ascent step {@code μ}, finite and {@code > 0}
 * @param eta descent step {@code η}, finite and {@code > 0}
 * @param steps {@code ≥ 0}; at most {@value #MOST_PRODUCTS} in all steps, each with {@code k·(n·d + m)} products
 * @param order who sees whose new state
 */
public record GdaTrajectory(
        @Symbol("V") Matrix v,
        @Symbol("Z") Matrix z,
        @Symbol("W0") Matrix w0,
        Vector d0,
        Vector xbar,
        double mu,
        double eta,
        int steps,
        UpdateOrder order)
        implements Recurrence {
    /** The most products that a trajectory may have. */
    public static final int MOST_PRODUCTS = 1_000_000;

    public GdaTrajectory {
        Require.that(
                w0.rows() == v.columns() && w0.columns() == z.columns(),
                "W0",
                "be %dx%d (columns of V and of Z)".formatted(v.columns(), z.columns()),
                "%dx%d".formatted(w0.rows(), w0.columns()));
        Require.size("d0", d0.size(), v.rows());
        Require.size("xbar", xbar.size(), v.rows());
        Require.positive("mu", mu);
        Require.positive("eta", eta);
        Require.atLeast("steps", steps, 0);
        long products = v.columns() * ((long) z.rows() * z.columns() + v.rows());
        Require.that(
                steps * products <= MOST_PRODUCTS,
                "steps",
                "be at most %d for %d products per step".formatted(MOST_PRODUCTS / products, products),
                steps);
    }

    @Override
    public String claim() {
        return "OP-GDA";
    }

    /**
     * Returns a twin by the symmetries
     *
     * <pre>{@code
     * (V, d_0, x̄, η) → (c·Q·V, c·Q·d_0, c·Q·x̄, η/c²)   gives the same W and c·Q·d, c·Q·r    for c = 2^j, Q a signed permutation
     * (Z, W_0) → (Z·P, W_0·P)                            gives W·P                            for P a signed permutation
     * }</pre>
     *
     * and by permutations of the noise vectors and of the neurons.
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double c = symmetry.powerOfTwo();
        Symmetry.Features outputs = symmetry.features(v.rows());
        Symmetry.Features inputs = symmetry.features(z.columns());
        Matrix columns = outputs.apply(v.transpose(), c).transpose();
        Matrix neurons = symmetry.reorder(
                        columns.above(inputs.apply(w0, 1).transpose()).transpose())
                .transpose();
        return Optional.of(new GdaTrajectory(
                rows(neurons, 0, v.rows()),
                inputs.apply(symmetry.reorder(z), 1),
                rows(neurons, v.rows(), neurons.rows()).transpose(),
                outputs.apply(Matrix.ofRows(d0.toArray()), c).row(0),
                outputs.apply(Matrix.ofRows(xbar.toArray()), c).row(0),
                mu,
                eta / (c * c),
                steps,
                order));
    }

    private static Matrix rows(Matrix a, int from, int to) {
        return Matrix.ofRows(
                IntStream.range(from, to).mapToObj(i -> a.row(i).toArray()).toArray(double[][]::new));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(
                Field.matrix("W", w0.rows(), w0.columns()),
                Field.vector("d", d0.size()),
                Field.matrix("residuals", steps + 1, d0.size()));
    }

    @Override
    public End end() {
        return GdaReplay.end(this);
    }
}
