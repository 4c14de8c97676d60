package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Vector;

/**
 * The cheapest way to write one neuron of a positively homogeneous discriminator.
 *
 * <pre>{@code
 * degree 1:  min_{α>0} (α‖u‖)² + (|v|/α)²   = 2·‖u‖·|v|                    (HC, appendix D.1)
 * degree 2:  min_{α>0} (α‖u‖)³ + (|v|/α²)³  = (3/2^{2/3})·‖u‖²·|v|          (ours, for the cubic regularizer of the quadratic activation)
 * d* = (A/θ)^θ · (B/(1−θ))^{1−θ}   with A, B the two terms at α = 1 and θ such that α cancels   (weighted means)
 * }</pre>
 *
 * @param uNorm {@code ‖u‖}, finite and {@code > 0}
 * @param vNorm {@code |v|}, finite and {@code > 0}
 * @param degree 1 (linear, ReLU) or 2 (quadratic)
 */
public record WeightRescaling(double uNorm, double vNorm, int degree) implements Problem {
    public WeightRescaling {
        Require.positive("uNorm", uNorm);
        Require.positive("vNorm", vNorm);
        Require.that(degree == 1 || degree == 2, "degree", "be 1 or 2", degree);
    }

    @Override
    public String claim() {
        return "HC-D.1";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·‖u‖, b·|v|, degree) = a^degree·b·p*(‖u‖, |v|, degree)   for a, b = 2^k
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        return Optional.of(new WeightRescaling(symmetry.powerOfTwo() * uNorm, symmetry.powerOfTwo() * vNorm, degree));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("alpha", 1));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(Field.vector("theta", 1));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("α = 1");
    }

    private int power() {
        return degree + 1;
    }

    @Override
    public double objective(Point primal) {
        double alpha = primal.vector("alpha").get(0);
        return Math.pow(alpha * uNorm, power()) + Math.pow(vNorm / Math.pow(alpha, degree), power());
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        double alpha = primal.vector("alpha").get(0);
        return List.of(new Residual("α > 0", alpha > 0 ? 0 : 1 - alpha, 0));
    }

    @Override
    public double dualBound(Point dual) {
        double theta = dual.vector("theta").get(0);
        double first = Math.pow(uNorm, power()) / theta;
        double second = Math.pow(vNorm, power()) / (1 - theta);
        return Math.pow(first, theta) * Math.pow(second, 1 - theta);
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        Vector theta = dual.vector("theta");
        double drift = theta.get(0) - degree * (1 - theta.get(0));
        return List.of(new Residual("θ = degree·(1 − θ), so that α cancels", Math.abs(drift), 0));
    }
}
