package org.convexgan.problem;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * Normalized Gaussian kernels of the distances to anchors, and the gradient of a score that is linear in them. The point is unique; its objective
 * is the score.
 *
 * <pre>{@code
 * φ_j = e^{−‖x−a_j‖²/T} / Σ_k e^{−‖x−a_k‖²/T},     F = wᵀφ                  (DG, appendix E.1)
 * ∇F(x) = (2/T)·Σ_j φ_j·(w_j − F)·a_j                                       (ours)
 * }</pre>
 *
 * <p>The definition is evaluated with exact differences of the squared distances, so that no sum underflows and nothing cancels.
 *
 * @param anchors {@code a_j}, k×d
 * @param x where the features are wanted, {@code d} entries
 * @param w weights of the score, {@code k} entries
 * @param temperature {@code T}, finite and {@code > 0}
 */
public record SoftmaxFeatures(
        Matrix anchors, Vector x, Vector w, @Symbol("T") double temperature) implements Problem {
    /** Error that double precision may leave in the exponents; far below the tolerance of the features. */
    private static final double LARGEST_ERROR = 1e-10;

    private static final double ULP = Math.ulp(1.0);

    public SoftmaxFeatures {
        Require.that(
                x.size() == anchors.columns(),
                "x",
                "have %d entries (columns of anchors)".formatted(anchors.columns()),
                x.size());
        Require.that(w.size() == anchors.rows(), "w", "have %d entries (anchors)".formatted(anchors.rows()), w.size());
        Require.positive("T", temperature);
    }

    @Override
    public String claim() {
        return "DG-RBF";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * F(b·P·A·Q, b·Qᵀx, P·w, b²·T) = F(A, x, w, T)   for b = 2^k, P a permutation, Q a signed permutation
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double b = symmetry.powerOfTwo();
        int d = anchors.columns();
        double[] both = Matrix.ofRows(x.toArray()).above(anchors).toArray();
        Matrix moved = symmetry.features(d).apply(Matrix.of(anchors.rows() + 1, d, both), b);
        Matrix reordered = symmetry.reorder(anchorsWith(moved));
        return Optional.of(
                new SoftmaxFeatures(columns(reordered, 0, d), moved.row(0), reordered.column(d), b * b * temperature));
    }

    /** Returns the moved anchors beside their weights: what is reordered together. */
    private Matrix anchorsWith(Matrix moved) {
        return Matrix.ofRows(IntStream.range(0, w.size())
                .mapToObj(j -> DoubleStream.concat(moved.row(j + 1).stream(), DoubleStream.of(w.get(j)))
                        .toArray())
                .toArray(double[][]::new));
    }

    private static Matrix columns(Matrix a, int from, int to) {
        return Matrix.ofRows(IntStream.range(0, a.rows())
                .mapToObj(i -> Arrays.copyOfRange(a.row(i).toArray(), from, to))
                .toArray(double[][]::new));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("phi", anchors.rows()), Field.vector("gradient", anchors.columns()));
    }

    /** Decides whether the exponents of the nearest anchors are accurate: far away squared distances cancel. */
    @Override
    public Feasibility feasibility() {
        double nearest = IntStream.range(0, anchors.rows())
                .mapToDouble(j -> x.minus(anchors.row(j)).norm())
                .min()
                .orElseThrow();
        double margin = LARGEST_ERROR - (anchors.columns() + 4) * ULP * nearest * nearest / temperature;
        if (!Double.isFinite(margin)) {
            throw new ArithmeticException("distance to the anchors overflowed");
        }
        return new Feasibility(
                "(d + 4)·2⁻⁵²·‖x − a‖²/T ≤ 1e-10 for the nearest anchor a",
                margin,
                margin > 0 ? Feasibility.Decision.FEASIBLE : Feasibility.Decision.TOO_CLOSE);
    }

    /** Returns the features from their definition. */
    private Vector features() {
        BigDecimal[] squares = IntStream.range(0, anchors.rows())
                .mapToObj(this::squaredDistance)
                .toArray(BigDecimal[]::new);
        BigDecimal least = squares[0];
        for (BigDecimal square : squares) {
            least = least.min(square);
        }
        double[] kernels = new double[squares.length];
        double sum = 0;
        for (int j = 0; j < squares.length; j++) {
            double exponent = least.subtract(squares[j])
                    .divide(new BigDecimal(temperature), MathContext.DECIMAL64)
                    .doubleValue();
            kernels[j] = StrictMath.exp(exponent);
            sum += kernels[j];
        }
        return Vector.of(kernels).times(1 / sum);
    }

    private BigDecimal squaredDistance(int j) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < x.size(); i++) {
            BigDecimal difference = new BigDecimal(x.get(i)).subtract(new BigDecimal(anchors.get(j, i)));
            sum = sum.add(difference.multiply(difference));
        }
        return sum;
    }

    private Vector pulls(Vector phi) {
        double score = w.dot(phi);
        return Vector.of(IntStream.range(0, w.size())
                .mapToDouble(j -> 2 * phi.get(j) * (w.get(j) - score) / temperature)
                .toArray());
    }

    @Override
    public double objective(Point primal) {
        return w.dot(primal.vector("phi"));
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Vector phi = features();
        Vector pulls = pulls(phi);
        Vector gradient = anchors.transpose().times(pulls);
        double size = IntStream.range(0, w.size())
                .mapToDouble(j -> Math.abs(pulls.get(j)) * anchors.row(j).norm())
                .sum();
        return List.of(
                new Residual(
                        "φ_j = e^{−‖x−a_j‖²/T}/Σ",
                        primal.vector("phi").minus(phi).maxAbs(),
                        0),
                new Residual(
                        "∇F = (2/T)·Σ φ_j(w_j − F)a_j",
                        primal.vector("gradient").minus(gradient).maxAbs(),
                        size));
    }

    @Override
    public double dualBound(Point dual) {
        return w.dot(features());
    }

    @Override
    public double cancellingTerms() {
        return w.maxAbs();
    }

    @Override
    public double primalPrice(Point dual) {
        return w.stream().map(Math::abs).sum();
    }

    @Override
    public double dualPrice() {
        return 0;
    }
}
