package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Vector;

/**
 * The largest last member of a sequence that a weighted sum of its predecessors bounds: the discrete Gronwall inequality as a linear program.
 *
 * <pre>{@code
 * max φ_T        s.t.  φ_t ≤ ψ + η·Σ_{i<t} p_i·φ_i,  t = 0..T                     (OP, Lemma A.5)
 * min ψ·Σ y_t    s.t.  y_T = 1,  y_t = η·p_t·Σ_{s>t} y_s, hence y ≥ 0             (ours)
 * both are ψ·Π_{i<T} (1 + η·p_i), attained where every constraint is an equality
 * }</pre>
 *
 * <p>{@code φ} and {@code y} have T + 1 entries, {@code t = 0..T}, one more than {@code p}; the sum of {@code t = 0} is empty, {@code φ_0 ≤ ψ}.
 *
 * @param p weights, T entries {@code ≥ 0}
 * @param eta {@code η}, finite and {@code ≥ 0}; the product must not overflow
 * @param psi {@code ψ}, any finite number
 */
public record DiscreteGronwall(Vector p, double eta, double psi) implements Problem {

    public DiscreteGronwall {
        Require.atLeast("number of weights", p.size(), 1);
        Require.that(p.stream().allMatch(weight -> weight >= 0), "p", "have entries >= 0", p);
        Require.nonNegative("eta", eta);
        Require.finite("psi", psi);
        double factor = Math.max(1, Math.abs(psi));
        for (int i = 0; i < p.size(); i++) {
            factor *= 1 + eta * p.get(i);
        }
        Require.that(Double.isFinite(factor), "eta", "leave the product of all 1 + eta·p_i finite", eta);
    }

    @Override
    public String claim() {
        return "OP-A.5";
    }

    @Override
    public Sense sense() {
        return Sense.MAXIMIZE;
    }

    /** Returns a twin: the same products from other factors, and {@code ψ} times a power of two. */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double weight = symmetry.powerOfTwo();
        return Optional.of(new DiscreteGronwall(p.times(weight), eta / weight, symmetry.powerOfTwo() * psi));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("phi", p.size() + 1));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(Field.vector("y", p.size() + 1));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("φ_t = ψ·Π_{i<t} (1 + η·p_i)");
    }

    @Override
    public double objective(Point primal) {
        return primal.vector("phi").get(p.size());
    }

    /** Returns one residual, relative to the size that the product gives each member. */
    @Override
    public List<Residual> primalResiduals(Point primal) {
        Vector phi = primal.vector("phi");
        double worst = 0;
        double sum = 0;
        double size = Math.abs(psi);
        for (int t = 0; t <= p.size(); t++) {
            worst = Math.max(worst, (phi.get(t) - psi - eta * sum) / (1 + size));
            if (t < p.size()) {
                sum += p.get(t) * phi.get(t);
                size *= 1 + eta * p.get(t);
            }
        }
        return List.of(new Residual("φ_t ≤ ψ + η·Σ_{i<t} p_i·φ_i", worst, 0));
    }

    @Override
    public double dualBound(Point dual) {
        return psi * dual.vector("y").sum();
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        Vector y = dual.vector("y");
        double worst = Math.abs(y.get(p.size()) - 1);
        double later = y.get(p.size());
        for (int t = p.size() - 1; t >= 0; t--) {
            double weight = eta * p.get(t);
            worst = Math.max(worst, Math.abs(y.get(t) - weight * later) / (1 + weight * Math.abs(later)));
            later += y.get(t);
        }
        return List.of(new Residual("y_T = 1, y_t = η·p_t·Σ_{s>t} y_s", worst, 0));
    }
}
