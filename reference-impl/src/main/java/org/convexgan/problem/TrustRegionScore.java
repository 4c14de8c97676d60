package org.convexgan.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Scalar;
import org.convexgan.linalg.Vector;

/**
 * A regularized logistic discriminator whose scores are linearized at its weights, over a trust region.
 *
 * <pre>{@code
 * p* = min_s m(s) = C/2·‖w + s‖² + 1/N·Σ log(1 + e^−ξ_i)   s.t.  ½‖s‖² ≤ Δ,     ξ = ξ⁰ + A·s     (DG, section 3.2 (B))
 * d* = max_{λ,λ_T} C/2·‖w‖² − ‖v‖²/(2(C + λ_T)) + 1/N·Σ H(N·λ_i) − λᵀξ⁰ − λ_T·Δ
 *      s.t.  0 ≤ λ ≤ 1/N,  λ_T ≥ 0                                                              (DG, Claim 2, eq. (5))
 * A = [J_x; −J_z],  ξ⁰ = (F_x, −F_z),  v = Aᵀλ − C·w,  s* = (C + λ_T*)⁻¹·v*
 * N = n_x + n_z, which is the 2n of the paper for equal counts;  H is the entropy in nats
 * }</pre>
 *
 * <p>{@code m(0)} is the regularized cost at {@code w}.
 *
 * @param w current weights {@code w_k}, d entries
 * @param realScores {@code F_x}, scores of the data at {@code w}, n_x entries
 * @param generatedScores {@code F_z}, scores of the generated samples, n_z entries
 * @param realJacobian {@code J_x}, n_x×d: row {@code i} is the gradient of score {@code i} with respect to {@code w}
 * @param generatedJacobian {@code J_z}, n_z×d
 * @param c weight {@code C} of the regularizer, finite and {@code > 0}
 * @param delta {@code Δ}, finite and {@code > 0}
 */
public record TrustRegionScore(
        Vector w,
        @Symbol("Fx") Vector realScores,
        @Symbol("Fz") Vector generatedScores,
        @Symbol("Jx") Matrix realJacobian,
        @Symbol("Jz") Matrix generatedJacobian,
        @Symbol("C") double c,
        double delta)
        implements Problem {
    public TrustRegionScore {
        requireShape("Jx", realJacobian, realScores, "Fx", w);
        requireShape("Jz", generatedJacobian, generatedScores, "Fz", w);
        Require.positive("C", c);
        Require.positive("delta", delta);
    }

    private static void requireShape(String name, Matrix jacobian, Vector scores, String scoresName, Vector w) {
        Require.that(
                jacobian.rows() == scores.size() && jacobian.columns() == w.size(),
                name,
                "be %dx%d (sizes of %s and w)".formatted(scores.size(), w.size(), scoresName),
                jacobian.rows() + "x" + jacobian.columns());
    }

    /**
     * Returns the problem for a score that is linear in its weights, {@code F(w, x) = wᵀx}.
     *
     * @param discriminator data, generated samples and {@code C}
     * @param w current weights
     * @param delta {@code Δ}
     */
    public static TrustRegionScore ofLinear(LogisticDual discriminator, Vector w, double delta) {
        return new TrustRegionScore(
                w,
                discriminator.realData().times(w),
                discriminator.generated().times(w),
                discriminator.realData(),
                discriminator.generated(),
                discriminator.c(),
                delta);
    }

    @Override
    public String claim() {
        return "DG-Claim2";
    }

    /** Returns {@code √(2Δ)}, the longest step. */
    public double radius() {
        return Math.sqrt(2 * delta);
    }

    /** Returns {@code N = n_x + n_z}. */
    public int samples() {
        return realScores.size() + generatedScores.size();
    }

    /** Returns {@code A = [J_x; −J_z]}. */
    public Matrix signedJacobian() {
        return realJacobian.above(generatedJacobian.times(-1));
    }

    /** Returns {@code ξ⁰ = (F_x, −F_z)}: positive scores are right. */
    public Vector signedScores() {
        return concatenated(realScores, generatedScores.times(-1));
    }

    private static Vector concatenated(Vector first, Vector second) {
        return Vector.of(DoubleStream.concat(first.stream(), second.stream()).toArray());
    }

    /**
     * Returns the dual point of scaled multipliers.
     *
     * @param scaled {@code u = N·λ}, first those of the data
     * @param lambdaT {@code λ_T}
     */
    public Point multipliers(Vector scaled, double lambdaT) {
        double[] lambda = scaled.times(1.0 / samples()).toArray();
        int n = realScores.size();
        return Point.of(
                        "lambdaX",
                        Vector.of(Arrays.copyOfRange(lambda, 0, n)),
                        "lambdaZ",
                        Vector.of(Arrays.copyOfRange(lambda, n, lambda.length)))
                .with("lambdaT", new Scalar(lambdaT));
    }

    /** Returns {@code u = N·λ}, first those of the data. */
    public Vector scaledMultipliers(Point dual) {
        return concatenated(dual.vector("lambdaX"), dual.vector("lambdaZ")).times(samples());
    }

    /** Returns {@code v = Aᵀλ − C·w}, the direction of the step. */
    public Vector direction(Point dual) {
        return realJacobian
                .transpose()
                .times(dual.vector("lambdaX"))
                .minus(generatedJacobian.transpose().times(dual.vector("lambdaZ")))
                .minus(w.times(c));
    }

    /**
     * Returns the best multiplier of the trust region for given multipliers of the samples.
     *
     * <pre>{@code
     * λ_T = (‖v‖/√(2Δ) − C)_+          (ours)
     * }</pre>
     */
    public double bestRegionMultiplier(Point dual) {
        return Math.max(0, direction(dual).norm() / radius() - c);
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(wQ/a, P·F_x, P′·F_z, a·P·J_x·Q, a·P′·J_z·Q, a²·C, Δ/a²) = p*(w, F_x, F_z, J_x, J_z, C, Δ) = p*(w, −F_z, −F_x, −J_z, −J_x, C, Δ)
     * }</pre>
     *
     * <p>for {@code a = 2^k}, {@code P}, {@code P′} permutations, {@code Q} a signed permutation.
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        Symmetry.Features q = symmetry.features(w.size());
        boolean swapped = symmetry.coin();
        Matrix real = symmetry.reorder(
                swapped ? beside(generatedScores, generatedJacobian).times(-1) : beside(realScores, realJacobian));
        Matrix generated = symmetry.reorder(
                swapped ? beside(realScores, realJacobian).times(-1) : beside(generatedScores, generatedJacobian));
        return Optional.of(new TrustRegionScore(
                q.apply(Matrix.of(1, w.size(), w.toArray()), 1 / a).row(0),
                real.column(0).map(score -> score + 0.0),
                generated.column(0).map(score -> score + 0.0),
                q.apply(withoutFirstColumn(real), a),
                q.apply(withoutFirstColumn(generated), a),
                a * a * c,
                delta / (a * a)));
    }

    private static Matrix beside(Vector column, Matrix a) {
        return Matrix.ofRows(IntStream.range(0, a.rows())
                .mapToObj(i -> DoubleStream.concat(DoubleStream.of(column.get(i)), a.row(i).stream())
                        .toArray())
                .toArray(double[][]::new));
    }

    private static Matrix withoutFirstColumn(Matrix a) {
        return Matrix.ofRows(IntStream.range(0, a.rows())
                .mapToObj(i -> a.row(i).stream().skip(1).toArray())
                .toArray(double[][]::new));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("s", w.size()));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(
                Field.vector("lambdaX", realScores.size()),
                Field.vector("lambdaZ", generatedScores.size()),
                Field.scalar("lambdaT"));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("s = 0 is feasible");
    }

    /** Returns the model {@code m(s)}. */
    @Override
    public double objective(Point primal) {
        return model(primal.vector("s"));
    }

    private double model(Vector s) {
        Vector weights = w.plus(s);
        double losses = realScores.plus(realJacobian.times(s)).stream()
                        .map(score -> LogisticLoss.softplus(-score))
                        .sum()
                + generatedScores.plus(generatedJacobian.times(s)).stream()
                        .map(LogisticLoss::softplus)
                        .sum();
        return c * weights.dot(weights) / 2 + losses / samples();
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of(Residual.ofAtMost("‖s‖ ≤ √(2Δ)", primal.vector("s").norm(), radius(), radius()));
    }

    /** Returns the bound of the nearest dual point that satisfies its constraints. */
    @Override
    public double dualBound(Point dual) {
        Vector u = scaledMultipliers(dual).map(entry -> Math.min(1, Math.max(0, entry)));
        double lambdaT = Math.max(0, dual.scalar("lambdaT"));
        Vector v = direction(multipliers(u, lambdaT));
        double entropy = u.stream().map(LogisticLoss::entropy).sum();
        return c * w.dot(w) / 2
                - v.dot(v) / (2 * (c + lambdaT))
                + (entropy - u.dot(signedScores())) / samples()
                - lambdaT * delta;
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        double outside = scaledMultipliers(dual).stream()
                .map(u -> Math.max(0, Math.max(-u, u - 1)))
                .max()
                .orElseThrow();
        return List.of(
                new Residual("0 ≤ (n_x + n_z)·λ ≤ 1", outside, 0),
                Residual.ofAtMost("λ_T ≥ 0", -dual.scalar("lambdaT"), 0, 0));
    }

    /** Returns {@code λ_T·(√(2Δ) + 1)}, a bound on {@code λ_T·(½‖s‖² − Δ)} per unit of {@code ‖s‖ − √(2Δ) ≤ 1}. */
    @Override
    public double primalPrice(Point dual) {
        return Math.max(0, dual.scalar("lambdaT")) * (radius() + 1);
    }

    @Override
    public double dualPrice() {
        return 0;
    }

    /** Returns a bound on the scores and on the regularizer at the optimum, whose rounding neither side can avoid. */
    @Override
    public double cancellingTerms() {
        double atStart = model(Vector.zeros(w.size()));
        double step = Math.min(radius(), w.norm() + Math.sqrt(2 * atStart / c));
        Matrix a = signedJacobian();
        double longest = IntStream.range(0, a.rows())
                .mapToDouble(i -> a.row(i).norm())
                .max()
                .orElseThrow();
        double size = signedScores().maxAbs() + longest * step + c * w.dot(w) + c * step * step;
        if (!Double.isFinite(size)) {
            throw new ArithmeticException("bound on the scores overflowed");
        }
        return size;
    }
}
