package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The distance of a mean from what a one-hidden-layer generator with fixed outer weights can reach: the cone of their columns.
 *
 * <pre>{@code
 * p* = min ‖V·a − x̄‖²/2   s.t.  a ≥ 0        = min over W of ‖f(W) − x̄‖²/2               (OP, (5); the cone is ours)
 * d* = max ⟨d, x̄⟩ − ‖d‖²/2   s.t.  Vᵀd ≤ 0                                              (Moreau)
 * f(W*) = V·a*,   d* = x̄ − V·a*,   ⟨d*, V·a*⟩ = 0
 * }</pre>
 *
 * @param v outer weights {@code V}, m×k
 * @param xbar mean {@code x̄} of the data, m entries
 */
public record ConeFloor(@Symbol("V") Matrix v, Vector xbar) implements Problem {
    public ConeFloor {
        Require.size("xbar", xbar.size(), v.rows());
    }

    @Override
    public String claim() {
        return "OP-CONE";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(b·Q·V·P, c·Q·x̄) = c²·p*(V, x̄)   for b, c powers of two, Q a signed permutation, P a permutation
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        Symmetry.Features outputs = symmetry.features(v.rows());
        Matrix columns = outputs.apply(symmetry.reorder(v.transpose()), symmetry.powerOfTwo());
        Vector mean = outputs.apply(Matrix.ofRows(xbar.toArray()), symmetry.powerOfTwo())
                .row(0);
        return Optional.of(new ConeFloor(columns.transpose(), mean));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("a", v.columns()));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(Field.vector("d", v.rows()));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("a = 0 is feasible");
    }

    @Override
    public double objective(Point primal) {
        Vector residual = v.times(primal.vector("a")).minus(xbar);
        return residual.dot(residual) / 2;
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Vector a = primal.vector("a");
        return List.of(Residual.ofAtMost("a ≥ 0", -a.stream().min().orElse(0), 0, 0));
    }

    @Override
    public double dualBound(Point dual) {
        Vector d = dual.vector("d");
        return d.dot(xbar) - d.dot(d) / 2;
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        Vector d = dual.vector("d");
        return List.of(Residual.ofAtMost(
                "Vᵀd ≤ 0", v.transpose().times(d).stream().max().orElse(0), 0, v.maxAbs() * xbar.maxAbs()));
    }

    @Override
    public double cancellingTerms() {
        return xbar.dot(xbar);
    }

    /** Returns {@code ‖Vᵀd‖₁}: objective minus bound is {@code ‖V·a − x̄ + d‖²/2 − ⟨a, Vᵀd⟩}. */
    @Override
    public double primalPrice(Point dual) {
        return v.transpose().times(dual.vector("d")).map(Math::abs).sum();
    }
}
