package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Vector;

/**
 * One-dimensional WGAN with a ReLU discriminator with bias and the regularizer {@code ‖w‖_p^p}.
 *
 * <pre>{@code
 * p* = min Σ|w_i|^p   s.t.  T(w) ≤ β                                       (HC, eq. 39)
 * d* = max over thresholds c = (c₁, c₂) ≥ 0 of  B(−x, c₁) + B(x, c₂)       (ours)
 * B(y, c) = Σ (p·(y_i)_+·a_i^{p−1} − (p−1)·a_i^p) − β·p·c^{p−1},  a_i = min((y_i)_+, c),  B(y, 0) = 0
 * }</pre>
 *
 * <p>The bound integrates {@code Σ(w_i − t)_+ ≥ Σ(x_i − t)_+ − β} against {@code p(p−1)t^{p−2}} over {@code 0 ≤ t ≤ c}: one inequality of (39)
 * per threshold {@code t}, for either sign.
 *
 * @param realData {@code x}, {@code n ≥ 1} numbers in any order
 * @param beta discriminator penalty in the units of {@code x}; finite and {@code > 0}
 * @param p exponent, finite and {@code ≥ 1}, with {@code max|x|^p} finite
 */
public record OneDimensionalRelu(@Symbol("x") Vector realData, double beta, double p) implements Problem {
    public OneDimensionalRelu {
        Require.that(realData.size() >= 1, "x", "have at least one entry", realData);
        Require.positive("beta", beta);
        Require.atLeast("p", p, 1);
        Require.that(
                Double.isFinite(p * realData.size() * Math.pow(realData.maxAbs(), p)),
                "p",
                "keep p·n·max|x|^p finite",
                p);
    }

    @Override
    public String claim() {
        return "HC-T2.2.clip";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·P·x, |a|·β, p) = |a|^p·p*(x, β, p)   for a = ±2^k, P a permutation
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        Vector x = Symmetry.scale(symmetry.reorder(realData), symmetry.sign() * a);
        return Optional.of(new OneDimensionalRelu(x, a * beta, p));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("w", realData.size()));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(Field.vector("c", 2));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("w = x has T(w) = 0");
    }

    @Override
    public double objective(Point primal) {
        return primal.vector("w").stream().map(w -> Math.pow(Math.abs(w), p)).sum();
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of(distance(realData, primal.vector("w"), beta));
    }

    static Residual distance(Vector x, Vector w, double beta) {
        return Residual.ofAtMost("T(w) ≤ β", HingeDistance.between(x, w), beta, x.maxAbs());
    }

    @Override
    public double dualBound(Point dual) {
        Vector c = dual.vector("c");
        return oneSidedBound(realData.times(-1), c.get(0)) + oneSidedBound(realData, c.get(1));
    }

    private double oneSidedBound(Vector y, double c) {
        if (c <= 0) {
            return 0;
        }
        double integral = y.stream()
                .map(value -> Math.max(0, value))
                .map(value -> {
                    double a = Math.min(value, c);
                    return p * value * Math.pow(a, p - 1) - (p - 1) * Math.pow(a, p);
                })
                .sum();
        return integral - beta * p * Math.pow(c, p - 1);
    }

    @Override
    public double primalPrice(Point dual) {
        return p
                * dual.vector("c").stream()
                        .map(c -> Math.pow(Math.max(0, c), p - 1))
                        .sum();
    }

    @Override
    public double dualPrice() {
        return 0;
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        return List.of(new Residual(
                "c ≥ 0",
                dual.vector("c").stream().map(c -> Math.max(0, -c)).max().orElseThrow(),
                realData.maxAbs()));
    }
}
