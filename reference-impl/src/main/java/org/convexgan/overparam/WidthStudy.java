package org.convexgan.overparam;

import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.NonNegativeLeastSquares;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.GdaBlock;
import org.convexgan.problem.UpdateOrder;

/**
 * Gradient descent-ascent from random starts at any width, with steps that are comparable across widths.
 *
 * <pre>{@code
 * σ_v = 1/√k,  σ_w = σ_z = 1,   η = c·μ/σ_max(J₀)²                                        (ours)
 * −log ρ(A(σ)),  σ a singular value of J₀                                                  (OP, Lemma A.2, at the start)
 * }</pre>
 *
 * @param m outputs, {@code ≥ 1}
 * @param d noise variables, {@code ≥ 1}
 * @param n noise vectors, {@code ≥ 1}
 * @param mu {@code μ} in {@code (0, 1]}
 * @param c in {@code (0, 1/4)}: then all eigenvalues of the linearized iteration are real
 * @param mostSteps {@code ≥ 1}
 */
public record WidthStudy(int m, int d, int n, double mu, double c, int mostSteps) {
    public WidthStudy {
        Require.that(mu > 0 && mu <= 1, "mu", "be in (0, 1]", mu);
        Require.that(c > 0 && c < 0.25, "c", "be in (0, 1/4)", c);
        Require.atLeast("mostSteps", mostSteps, 1);
        GaussianSetup.normalized(m, 1, d, n);
    }

    /** Returns a draw that depends on width and seed only. */
    public GaussianSetup.Start start(int width, long seed) {
        long mixed = new SplittableRandom(31 * seed + width).nextLong(); // neighbouring seeds of Random are alike
        return GaussianSetup.normalized(m, width, d, n).draw(new Random(mixed));
    }

    /**
     * Trains once and measures.
     *
     * @param width {@code k ≥ 1}
     * @param seed any
     */
    public WidthRun run(GdaTraining training, int width, long seed) {
        GaussianSetup.Start start = start(width, seed);
        MeanGenerator generator = start.generator();
        Vector strengths =
                SymmetricEigen.of(generator.jacobian(start.w0()).gram()).values();
        double largest = strengths.get(0);
        Require.positive("largest singular value of the first Jacobian", largest);
        double smallest = Math.max(0, strengths.get(m - 1));
        double eta = c * mu / largest;
        GdaCourse course = training.train(start, StepRule.simultaneous(mu, eta), mostSteps);
        double first = course.norms().get(0);
        return new WidthRun(
                width,
                seed,
                course.steps(),
                course.norms().get(1) == first,
                course.converged(),
                course.converged() ? Optional.of(DecayRate.of(course.norms())) : Optional.empty(),
                predicted(eta * smallest),
                predicted(eta * largest),
                floor(generator.v(), start.target()),
                first,
                course.last(),
                generator.flips(start.w0(), course.weights()),
                course.weights().minus(start.w0()).frobeniusNorm() * Math.sqrt(smallest) / first);
    }

    /** Returns {@code σ_max(J₀)²}, by which steps are divided; 0 if no neuron is active. */
    public static double strength(GaussianSetup.Start start) {
        return SymmetricEigen.of(start.generator().jacobian(start.w0()).gram())
                .values()
                .get(0);
    }

    private double predicted(double strength) {
        return Math.max(
                0,
                -StrictMath.log(
                        GdaBlock.of(UpdateOrder.SIMULTANEOUS, strength, mu).spectralRadius()));
    }

    /**
     * Returns {@code ‖x̄ − Π_K(x̄)‖} for the cone {@code K} of the columns of {@code V}: the least residual of any weights.
     *
     * @param v m×k
     * @param target m entries
     */
    public static double floor(Matrix v, Vector target) {
        return NonNegativeLeastSquares.of(target.times(-1), v.transpose()).value();
    }
}
