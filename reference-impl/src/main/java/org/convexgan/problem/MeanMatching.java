package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * WGAN with a linear discriminator and output regularization.
 *
 * <pre>{@code
 * p* = min ‖G‖²_F   s.t.  ‖s − Gᵀ1‖₂ ≤ β                       (HC, Theorem 2.1 with eq. 9)
 * d* = max vᵀs − β‖v‖ − n_f‖v‖²/4                              (ours)
 * }</pre>
 *
 * @param realData {@code X}, n_r×d
 * @param rows number {@code n_f ≥ 1} of generated samples
 * @param beta discriminator penalty in the units of {@code s}; finite and {@code > 0}
 */
public record MeanMatching(@Symbol("X") Matrix realData, int rows, double beta) implements Problem {
    public MeanMatching {
        Require.atLeast("rows", rows, 1);
        Require.positive("beta", beta);
    }

    @Override
    public String claim() {
        return "HC-T2.1.lin";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·P·X·Q, n_f, a·β) = a²·p*(X, n_f, β)   for a = 2^k, P a permutation, Q a signed permutation
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        Matrix x = symmetry.features(realData.columns()).apply(symmetry.reorder(realData), a);
        return Optional.of(new MeanMatching(x, rows, a * beta));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.matrix("G", rows, realData.columns()));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(Field.vector("v", realData.columns()));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("G = 1sᵀ/n_f matches the mean");
    }

    @Override
    public double objective(Point primal) {
        Matrix g = primal.matrix("G");
        return g.inner(g);
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of(mean(realData.columnSums(), primal.matrix("G").columnSums(), beta));
    }

    static Residual mean(Vector s, Vector generatedSum, double beta) {
        return Residual.ofAtMost("‖s − Gᵀ1‖ ≤ β", s.minus(generatedSum).norm(), beta, s.norm());
    }

    @Override
    public double dualBound(Point dual) {
        Vector v = dual.vector("v");
        return v.dot(realData.columnSums()) - beta * v.norm() - rows * v.dot(v) / 4;
    }

    @Override
    public double primalPrice(Point dual) {
        return dual.vector("v").norm();
    }

    @Override
    public double dualPrice() {
        return 0;
    }
}
