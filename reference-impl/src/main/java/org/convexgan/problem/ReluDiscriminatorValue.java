package org.convexgan.problem;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.convexgan.arrangement.Arrangement;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;

/**
 * The discrepancy of a ReLU discriminator: piecewise mean matching.
 *
 * <pre>{@code
 * h(G) = max |1ᵀ(Xu)_+ − 1ᵀ(Gu)_+|   s.t.  ‖u‖₂ ≤ 1                          (HC, eq. 8 and 12)
 *      = max over joint cells and signs of min_{α≥0} ‖±c + Aᵀα‖₂             (HC, eq. 12; cell value ours)
 * }</pre>
 *
 * <p>Sums, not means: with different numbers of samples even equal distributions differ. The bound takes the cells from the hyperplane arrangement
 * of the rows of {@code X} and {@code G}, and proves each by its multipliers.
 *
 * @param realData {@code X}, n_r×d; zero rows are allowed
 * @param generated {@code G}, n_f×d; zero rows are allowed
 */
public record ReluDiscriminatorValue(
        @Symbol("X") Matrix realData, @Symbol("G") Matrix generated) implements Problem {
    private static final BigInteger MOST_CELLS = BigInteger.valueOf(Arrangement.DEFAULT_LIMIT);

    public ReluDiscriminatorValue {
        Require.that(
                generated.columns() == realData.columns(),
                "G",
                "have %d columns (features of X)".formatted(realData.columns()),
                generated.rows() + "x" + generated.columns());
        BigInteger cells = Arrangement.joint(realData, generated).coverBound();
        Require.that(
                cells.compareTo(MOST_CELLS) <= 0,
                "X and G",
                "have at most %d joint cells by Cover's count".formatted(MOST_CELLS),
                cells);
    }

    @Override
    public String claim() {
        return "HC-C3.4";
    }

    @Override
    public Sense sense() {
        return Sense.MAXIMIZE;
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * h(a·P·X·Q, a·P′·G·Q) = a·h(X, G)   for a = 2^k, P, P′ permutations, Q a signed permutation
     * h(G, X) = h(X, G)
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        Symmetry.Features q = symmetry.features(realData.columns());
        Matrix x = q.apply(symmetry.reorder(realData), a);
        Matrix g = q.apply(symmetry.reorder(generated), a);
        return Optional.of(symmetry.coin() ? new ReluDiscriminatorValue(x, g) : new ReluDiscriminatorValue(g, x));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("u", realData.columns()));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("u = 0");
    }

    @Override
    public double objective(Point primal) {
        return Math.abs(PiecewiseMeans.contrast(realData, generated, primal.vector("u")));
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of(Residual.ofAtMost("‖u‖ ≤ 1", primal.vector("u").norm(), 1, 0));
    }

    @Override
    public double dualBound(Point dual) {
        return PiecewiseMeans.between(realData, generated).bound();
    }

    /** Returns {@code Σ|x_ij| + Σ|g_ij|}, no less than the sum of the lengths of all samples. */
    @Override
    public double cancellingTerms() {
        double[] sizes = DoubleStream.concat(DoubleStream.of(realData.toArray()), DoubleStream.of(generated.toArray()))
                .map(Math::abs)
                .toArray();
        return Matrix.of(sizes.length, 1, sizes).columnSums().get(0);
    }

    /** Returns {@link #cancellingTerms()}, a Lipschitz constant of the objective. */
    @Override
    public double primalPrice(Point dual) {
        return cancellingTerms();
    }

    @Override
    public double dualPrice() {
        return 0;
    }
}
