package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * WGAN with a norm-constrained linear discriminator.
 *
 * <pre>{@code
 * p* = min ‖s − Gᵀ1‖₂ + β_g‖G‖²_F                              (HC, Corollary C.1)
 * d* = max vᵀs − n_f‖v‖²/(4β_g)   s.t.  ‖v‖ ≤ 1                (ours)
 * }</pre>
 *
 * @param realData {@code X}, n_r×d
 * @param rows number {@code n_f ≥ 1} of generated samples
 * @param betaG weight of the generator's regularizer; finite and {@code > 0}
 */
public record NormConstrainedMean(@Symbol("X") Matrix realData, int rows, double betaG) implements Problem {
    public NormConstrainedMean {
        Require.atLeast("rows", rows, 1);
        Require.positive("betaG", betaG);
    }

    @Override
    public String claim() {
        return "HC-CC.1";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·P·X·Q, n_f, β_g/a) = a·p*(X, n_f, β_g)   for a = 2^k, P a permutation, Q a signed permutation
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        Matrix x = symmetry.features(realData.columns()).apply(symmetry.reorder(realData), a);
        return Optional.of(new NormConstrainedMean(x, rows, betaG / a));
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
        return Feasibility.byPoint("every G is feasible");
    }

    @Override
    public double objective(Point primal) {
        Matrix g = primal.matrix("G");
        return realData.columnSums().minus(g.columnSums()).norm() + betaG * g.inner(g);
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of();
    }

    @Override
    public double dualBound(Point dual) {
        Vector v = dual.vector("v");
        return v.dot(realData.columnSums()) - rows * v.dot(v) / (4 * betaG);
    }

    @Override
    public double primalPrice(Point dual) {
        return 0;
    }

    @Override
    public double dualPrice() {
        return 2 * realData.columnSums().norm();
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        return List.of(Residual.ofAtMost("‖v‖ ≤ 1", dual.vector("v").norm(), 1, 0));
    }
}
