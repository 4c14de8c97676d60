package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The inner maximum of the game between a linear generator and a ReLU discriminator, per unit of {@code Σ(‖r‖ + ‖q‖)}.
 *
 * <pre>{@code
 * max c_jᵀ(r − q) − β(‖r‖ + ‖q‖)   s.t.  A_j·r ≥ 0,  A_j·q ≥ 0,  ‖r‖ + ‖q‖ ≤ 1,   j ∈ {0,1}^(n_r+n_f)       (HC, eq. 16, normalized)
 *     = (h(ZW) − β)_+                                                                                (HC, eq. 12)
 * max_j min_{α ≥ 0} (‖±c_j + A_jᵀα‖ − β)_+                                                           (ours: Lagrange, cell by cell)
 * }</pre>
 *
 * <p>The game is positively homogeneous in {@code (r, q)}, so its inner maximum is 0 if this value is 0, and {@code +∞} along a ray otherwise; one
 * pattern {@code j} suffices. All patterns are admitted, so that the index set does not depend on {@code W}: a pattern that no neuron realizes has
 * a cone without interior and adds nothing. With {@code Z = I} the outer variable is {@code G} itself, as in Theorem 2.1.
 *
 * @param realData {@code X}, n_r×d
 * @param noise {@code Z}, n_f×d_f, with {@code n_r + n_f ≤ 10}
 * @param weights {@code W}, d_f×d
 * @param beta discriminator penalty, finite and {@code > 0}
 */
public record CoupledGameValue(
        @Symbol("X") Matrix realData,
        @Symbol("Z") Matrix noise,
        @Symbol("W") Matrix weights,
        double beta) implements Problem {
    private static final int MOST_SAMPLES = 10; // a certificate has 2^(n+1) rows

    public CoupledGameValue {
        Require.that(
                weights.rows() == noise.columns() && weights.columns() == realData.columns(),
                "W",
                "be %dx%d (columns of Z and of X)".formatted(noise.columns(), realData.columns()),
                weights.rows() + "x" + weights.columns());
        Require.that(
                realData.rows() + noise.rows() <= MOST_SAMPLES,
                "rows of X and Z",
                "be at most %d together".formatted(MOST_SAMPLES),
                realData.rows() + noise.rows());
        Require.positive("beta", beta);
    }

    @Override
    public String claim() {
        return "HC-E16";
    }

    @Override
    public Sense sense() {
        return Sense.MAXIMIZE;
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·P·X·Q, P′·Z·R, a·Rᵀ·W·Q, a·β) = a·p*(X, Z, W, β)   for a = 2^k, P, P′ permutations, Q, R signed permutations
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        Symmetry.Features q = symmetry.features(realData.columns());
        Symmetry.Features r = symmetry.features(noise.columns());
        return Optional.of(new CoupledGameValue(
                q.apply(symmetry.reorder(realData), a),
                r.apply(symmetry.reorder(noise), 1),
                q.apply(r.apply(weights.transpose(), 1).transpose(), a),
                a * beta));
    }

    /** Returns {@code G = ZW}. */
    public Matrix generated() {
        return noise.times(weights);
    }

    private int samples() {
        return realData.rows() + noise.rows();
    }

    @Override
    public List<Field> primalFields() {
        return List.of(
                Field.vector("pattern", samples()),
                Field.vector("r", realData.columns()),
                Field.vector("q", realData.columns()));
    }

    /** Two rows of {@code α} for each pattern in the order of {@link SignPattern#all}: first for {@code c}, then for {@code −c}. */
    @Override
    public List<Field> dualFields() {
        return List.of(Field.matrix("alpha", 2 << samples(), samples()));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("r = q = 0");
    }

    private PatternCell cell(Point primal) {
        Vector bits = primal.vector("pattern");
        boolean[] active = new boolean[samples()];
        for (int i = 0; i < active.length; i++) {
            active[i] = bits.get(i) > 0.5;
        }
        return PatternCell.of(realData, generated(), SignPattern.of(active));
    }

    private static double mass(Point primal) {
        return primal.vector("r").norm() + primal.vector("q").norm();
    }

    @Override
    public double objective(Point primal) {
        return cell(primal).contrast().dot(primal.vector("r").minus(primal.vector("q"))) - beta * mass(primal);
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        PatternCell cell = cell(primal);
        double nearestBit = primal.vector("pattern").stream()
                .map(bit -> Math.abs(bit - (bit > 0.5 ? 1 : 0)))
                .max()
                .orElseThrow();
        return List.of(
                Residual.ofAtMost("every bit is 0 or 1", nearestBit, 0, 0),
                Residual.ofAtMost("(2H − I)[X; G]·r ≥ 0", cell.violation(primal.vector("r")), 0, cell.size()),
                Residual.ofAtMost("(2H − I)[X; G]·q ≥ 0", cell.violation(primal.vector("q")), 0, cell.size()),
                Residual.ofAtMost("‖r‖ + ‖q‖ ≤ 1", mass(primal), 1, 0));
    }

    @Override
    public double dualBound(Point dual) {
        Matrix alpha = dual.matrix("alpha");
        Matrix samples = realData.above(generated()).transpose();
        List<SignPattern> patterns = SignPattern.all(samples());
        double h = 0;
        for (int k = 0; k < 2 * patterns.size(); k++) {
            Vector coefficients = coefficients(patterns.get(k / 2), k % 2 == 0 ? 1 : -1, alpha.row(k));
            h = Math.max(h, samples.times(coefficients).norm());
        }
        return Math.max(0, h - beta);
    }

    /** Returns the coefficients of the samples in {@code ±c + Aᵀα}. */
    private Vector coefficients(SignPattern pattern, int sign, Vector alpha) {
        double[] coefficients = new double[samples()];
        for (int i = 0; i < coefficients.length; i++) {
            double inContrast = i < realData.rows() ? sign : -sign;
            coefficients[i] = pattern.bit(i) ? inContrast + alpha.get(i) : -alpha.get(i);
        }
        return Vector.of(coefficients);
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        double least = IntStream.range(0, 2 << samples())
                .mapToObj(dual.matrix("alpha")::row)
                .mapToDouble(row -> row.stream().min().orElseThrow())
                .min()
                .orElseThrow();
        return List.of(Residual.ofAtMost("α ≥ 0", -least, 0, 0));
    }

    /** Leaving the cone by a unit adds at most one per sample; leaving the ball, at most the slope of the objective. */
    @Override
    public double primalPrice(Point dual) {
        return samples() + dualBound(dual) + beta;
    }

    @Override
    public double dualPrice() {
        return cancellingTerms();
    }

    /** Returns {@code Σ‖x_i‖ + Σ‖g_i‖}. */
    @Override
    public double cancellingTerms() {
        return lengths(realData) + lengths(generated());
    }

    private static double lengths(Matrix samples) {
        return IntStream.range(0, samples.rows())
                .mapToDouble(i -> samples.row(i).norm())
                .sum();
    }
}
