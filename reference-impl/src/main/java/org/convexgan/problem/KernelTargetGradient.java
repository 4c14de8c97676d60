package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * What the modified generator loss adds to the usual one: the target of the kernel density estimate at the data, and the gradient of the squared
 * distance from it.
 *
 * <pre>{@code
 * p_σ(x_i) = (1/m₂)·Σ_j exp(−‖g_j − x_i‖²/σ²)                      (PD, eq. (12); no factor 2, not normalized)
 * p̃(x_i)   = p_σ(x_i) − α·f₁(D(x_i)),  f₁(D) = log(2(1 − D))       (PD, eq. (11))
 * loss      = (1/m₁)·Σ_i (p̃(x_i) − p_σ(x_i))²                      (PD, eq. (13), second term; p̃ is held fixed)
 * gradient  = ∂loss/∂G
 * }</pre>
 *
 * <p>The answer is unique. The gradient is judged against automatic differentiation of the loss, relative to the sizes of the terms that each entry
 * adds up, so that a gradient of {@code 1e-26} is told from 0; sizes below {@value #NEGLIGIBLE} are not. A kernel that underflows contributes
 * nothing.
 *
 * @param generated {@code G}, m₂×d
 * @param realData {@code X}, m₁×d
 * @param discriminator {@code D(x_i)}, m₁ entries {@code > 0} and {@code < 1}: a saturated {@code D} has to be clipped before
 * @param a step size {@code α}, finite and {@code > 0}
 * @param s bandwidth {@code σ}, finite and {@code > 0}
 */
public record KernelTargetGradient(
        @Symbol("G") Matrix generated,
        @Symbol("X") Matrix realData,
        @Symbol("D") Vector discriminator,
        double a,
        double s)
        implements Problem {
    /** Sizes of gradients below this one are rounding. */
    public static final double NEGLIGIBLE = 1e-290;

    public KernelTargetGradient {
        Require.that(
                realData.columns() == generated.columns(),
                "X",
                "have %d columns (columns of G)".formatted(generated.columns()),
                realData.columns());
        Require.that(
                discriminator.size() == realData.rows(),
                "D",
                "have %d entries (rows of X)".formatted(realData.rows()),
                discriminator.size());
        discriminator.stream().forEach(d -> Require.that(d > 0 && d < 1, "D", "be > 0 and < 1", d));
        Require.positive("a", a);
        Require.positive("s", s);
    }

    @Override
    public String claim() {
        return "PD-A1";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * gradient(c·P·G·Q, c·X·Q, D, a, c·s) = P·gradient·Q/c, same loss   for permutations P, signed permutations Q, c = 2^k
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double factor = symmetry.powerOfTwo();
        Symmetry.Features features = symmetry.features(generated.columns());
        return Optional.of(new KernelTargetGradient(
                features.apply(symmetry.reorder(generated), factor),
                features.apply(realData, factor),
                discriminator,
                a,
                factor * s));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(
                Field.vector("target", realData.rows()),
                Field.matrix("gradient", generated.rows(), generated.columns()));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("the gradient exists");
    }

    /** Returns {@code f₁(D(x_i))}. */
    public double violation(int i) {
        return DivergenceRow.JS.generated(discriminator.get(i));
    }

    @Override
    public double objective(Point primal) {
        Vector target = primal.vector("target");
        double sum = 0;
        for (int i = 0; i < target.size(); i++) {
            double distance = target.get(i) - density(i);
            sum += distance * distance;
        }
        return sum / target.size();
    }

    /** Returns {@code (α²/m₁)·Σ f₁(D(x_i))²}, which the loss equals. */
    @Override
    public double dualBound(Point dual) {
        double sum = 0;
        for (int i = 0; i < realData.rows(); i++) {
            sum += violation(i) * violation(i);
        }
        return a * a * (sum / realData.rows());
    }

    private double density(int i) {
        double sum = 0;
        for (int j = 0; j < generated.rows(); j++) {
            double exponent = 0;
            for (int c = 0; c < generated.columns(); c++) {
                double t = (generated.get(j, c) - realData.get(i, c)) / s;
                exponent -= t * t;
            }
            sum += StrictMath.exp(exponent);
        }
        return sum / generated.rows();
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Vector target = primal.vector("target");
        Matrix gradient = primal.matrix("gradient");
        double moved = 0;
        double size = 0;
        for (int i = 0; i < target.size(); i++) {
            double step = a * violation(i);
            moved = Math.max(moved, Math.abs(target.get(i) - (density(i) - step)));
            size = Math.max(size, Math.abs(step));
        }
        double turned = 0;
        for (int j = 0; j < generated.rows(); j++) {
            turned = Math.max(turned, error(gradient, j));
        }
        return List.of(
                new Residual("target = p_σ(X) − α·f₁(D)", moved, size),
                new Residual("gradient = ∂/∂G of (1/m₁)·Σ(target − p_σ(x_i))², relative to its terms", turned, 0));
    }

    /** Returns the largest error of a row of the gradient, relative to the terms of the entry. */
    private double error(Matrix gradient, int j) {
        int d = generated.columns();
        double[] exact = new double[d];
        double[] size = new double[d];
        for (int i = 0; i < realData.rows(); i++) {
            Gradient term = term(i, j);
            for (int c = 0; c < d; c++) {
                double slope = term.getPartialDerivative(c) / realData.rows();
                exact[c] += slope;
                size[c] += Math.abs(slope);
            }
        }
        double worst = 0;
        for (int c = 0; c < d; c++) {
            worst = Math.max(worst, Math.abs(gradient.get(j, c) - exact[c]) / (size[c] + NEGLIGIBLE));
        }
        return worst;
    }

    /**
     * Returns {@code (p̃(x_i) − p_σ(x_i))²} as a function of {@code g_j}, with its derivative: {@code p̃ − p_σ} is {@code −α·f₁} minus how far
     * {@code p_σ} has moved.
     */
    private Gradient term(int i, int j) {
        int d = generated.columns();
        Gradient exponent = Gradient.constant(d, 0);
        for (int c = 0; c < d; c++) {
            Gradient t = Gradient.variable(d, c, generated.get(j, c))
                    .subtract(realData.get(i, c))
                    .divide(s);
            exponent = exponent.subtract(t.multiply(t));
        }
        double k = StrictMath.exp(exponent.getValue());
        Gradient kernel = k == 0 ? Gradient.constant(d, 0) : exponent.exp();
        Gradient moved = kernel.subtract(kernel.getValue()).divide(generated.rows());
        Gradient distance = moved.negate().subtract(a * violation(i));
        return distance.multiply(distance);
    }

    /** Returns the squared sizes of the density and of the step, whose difference the objective squares. */
    @Override
    public double cancellingTerms() {
        double terms = 0;
        for (int i = 0; i < realData.rows(); i++) {
            double step = a * Math.abs(violation(i));
            terms = Math.max(terms, step * (1 + step));
        }
        if (!Double.isFinite(terms)) {
            throw new ArithmeticException("loss overflowed");
        }
        return terms;
    }
}
