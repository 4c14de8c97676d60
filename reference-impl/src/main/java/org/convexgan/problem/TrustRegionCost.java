package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The cost of a discriminator, linearized at its weights, over a trust region.
 *
 * <pre>{@code
 * p* = min_s f(w) + ∇f(w)ᵀs   s.t.  ½‖s‖² ≤ Δ                      (DG, section 3.2 (A))
 * d* = f(w) − √(2Δ)·‖∇f(w)‖                                        (ours: Cauchy–Schwarz)
 * }</pre>
 *
 * @param w current weights, where the step starts
 * @param gradient {@code ∇f(w)}, as many entries
 * @param f {@code f(w)}
 * @param delta {@code Δ}, finite and {@code > 0}
 */
public record TrustRegionCost(Vector w, Vector gradient, double f, double delta) implements Problem {
    public TrustRegionCost {
        Require.that(
                gradient.size() == w.size(),
                "gradient",
                "have %d entries (size of w)".formatted(w.size()),
                gradient.size());
        Require.finite("f", f);
        Require.positive("delta", delta);
    }

    @Override
    public String claim() {
        return "DG-COST";
    }

    /** Returns {@code √(2Δ)}, the longest step. */
    public double radius() {
        return Math.sqrt(2 * delta);
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(b·wQ, a·∇f·Q, a·b·f, b²·Δ) = a·b·p*(w, ∇f, f, Δ)   for a, b = 2^k, Q a signed permutation
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        double b = symmetry.powerOfTwo();
        Symmetry.Features q = symmetry.features(w.size());
        Matrix turnedW = q.apply(Matrix.of(1, w.size(), w.toArray()), b);
        Matrix turnedGradient = q.apply(Matrix.of(1, w.size(), gradient.toArray()), a);
        return Optional.of(new TrustRegionCost(turnedW.row(0), turnedGradient.row(0), a * b * f + 0.0, b * b * delta));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("s", w.size()));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("s = 0 is feasible");
    }

    @Override
    public double objective(Point primal) {
        return f + gradient.dot(primal.vector("s"));
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of(Residual.ofAtMost("‖s‖ ≤ √(2Δ)", primal.vector("s").norm(), radius(), radius()));
    }

    @Override
    public double dualBound(Point dual) {
        return f - radius() * gradient.norm();
    }

    @Override
    public double primalPrice(Point dual) {
        return gradient.norm();
    }

    @Override
    public double cancellingTerms() {
        return Require.finite("‖∇f‖·√(2Δ)", gradient.norm() * radius()) + Math.abs(f);
    }
}
