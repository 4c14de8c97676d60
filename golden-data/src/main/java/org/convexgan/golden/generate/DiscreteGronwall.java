package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** {@code max φ_T} s.t. {@code φ_t <= ψ + η Σ_{i<t} p_i φ_i}: a linear program whose optimum and multipliers are rational. */
record DiscreteGronwall(RationalMatrix p, BigFraction eta, BigFraction psi) implements ExactProblem {

    static DiscreteGronwall of(String p, String eta, String psi) {
        return new DiscreteGronwall(RationalMatrix.vector(p), Rational.parse(eta), Rational.parse(psi));
    }

    @Override
    public String name() {
        return "discrete-gronwall";
    }

    @Override
    public Point input() {
        return new Point().vector("p", p).number("eta", eta).number("psi", psi);
    }

    private BigFraction weight(int i) {
        return eta.multiply(p.at(i));
    }

    /** Returns {@code ψ + η Σ_{i<t} p_i φ_i}. */
    private BigFraction bound(RationalMatrix phi, int t) {
        BigFraction sum = psi;
        for (int i = 0; i < t; i++) {
            sum = sum.add(weight(i).multiply(phi.at(i)));
        }
        return sum;
    }

    /** Returns the sequence of equalities. */
    RationalMatrix phi() {
        BigFraction[] phi = new BigFraction[p.rows() + 1];
        for (int t = 0; t <= p.rows(); t++) {
            int known = t;
            phi[t] = bound(RationalMatrix.column(p.rows() + 1, i -> i < known ? phi[i] : BigFraction.ZERO), t);
        }
        return RationalMatrix.column(phi.length, t -> phi[t]);
    }

    /** Returns the multipliers. */
    RationalMatrix y() {
        BigFraction[] y = new BigFraction[p.rows() + 1];
        y[p.rows()] = BigFraction.ONE;
        BigFraction later = BigFraction.ONE;
        for (int t = p.rows() - 1; t >= 0; t--) {
            y[t] = weight(t).multiply(later);
            later = later.add(y[t]);
        }
        return RationalMatrix.column(y.length, t -> y[t]);
    }

    @Override
    public Proved prove() {
        RationalMatrix phi = phi();
        BigFraction optimum = phi.at(p.rows());
        BigFraction product = psi;
        for (int i = 0; i < p.rows(); i++) {
            product = product.multiply(BigFraction.ONE.add(weight(i)));
        }
        ProofException.require(product.equals(optimum), "the product to be attained", optimum);
        ProofException.require(
                bound(new Point().vector("y", y())).lower().equals(optimum), "equal primal and dual values", optimum);
        return Proved.optimal(optimum).given("eta*p >= 0", eta.multiply(p.at(0)));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("phi", List.of(p.rows() + 1));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        RationalMatrix phi = primal.get("phi");
        for (int t = 0; t <= p.rows(); t++) {
            if (phi.at(t).subtract(bound(phi, t)).compareTo(slack) > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public BigFraction scale() {
        return phi().at(p.rows()).abs();
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(primal.get("phi").at(p.rows()));
    }

    @Override
    public boolean dualFeasible(Point dual, BigFraction slack) {
        RationalMatrix y = dual.get("y");
        BigFraction later = y.at(p.rows());
        boolean feasible = later.subtract(1).abs().compareTo(slack) <= 0;
        for (int t = p.rows() - 1; t >= 0; t--) {
            BigFraction off = y.at(t).subtract(weight(t).multiply(later)).abs();
            feasible &= off.compareTo(slack) <= 0;
            later = later.add(y.at(t));
        }
        return feasible;
    }

    @Override
    public Interval bound(Point dual) {
        BigFraction sum = BigFraction.ZERO;
        for (int t = 0; t <= p.rows(); t++) {
            sum = sum.add(dual.get("y").at(t));
        }
        return Interval.of(sum.multiply(psi));
    }
}
