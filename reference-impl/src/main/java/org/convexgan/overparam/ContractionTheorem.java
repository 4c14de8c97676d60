package org.convexgan.overparam;

import java.util.List;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;

/**
 * What the general theorem of OP guarantees for gradient descent-ascent from a start: whether its assumptions hold, with which constants, which rate
 * follows, and how close a run comes to each bound.
 *
 * <pre>{@code
 * α = σ_min(J₀),  0 < μ ≤ 1,  μ/η ≥ 8β²,  4γβε ≤ α²,  ‖J‖ ≤ β and ‖J − J₀‖ ≤ ε on the ball of radius R around θ₀
 * R = 2γ(β²/α²)·‖(J₀†r₀, J₀†d₀)‖ + (18εβ²γ²/α⁴)·‖z₀‖                                      (OP, eq. (24))
 * (25) ‖z_t‖ ≤ γ(1 − ηα²/2)ᵗ‖z₀‖            (26) ‖z_t − z̃_t‖ ≤ 2ηγ²βεt(1 − ηα²/2)ᵗ⁻¹‖z₀‖ ≤ 4βεγ²/(e·15·log(16/15)·α²)·‖z₀‖
 * (27) ‖θ_t − θ̃_t‖ ≤ (9εβ²γ²/α⁴)‖z₀‖        (28) ‖θ_t − θ₀‖ ≤ R/2
 * }</pre>
 *
 * <p>The transient constant is {@link LinearStability#TRANSIENT}, smaller than the paper's 5. What the caller must know are β and ε; the rest is computed.
 */
public final class ContractionTheorem {
    private static final double GAMMA = LinearStability.TRANSIENT;
    private static final double ROUNDING = 1e-14;

    private final GeneralGda method;
    private final GeneralGda linear;
    private final GeneralGda.State start;
    private final double beta;
    private final double epsilon;
    private final double alpha;
    private final double largest;
    private final double size;
    private final double radius;

    /**
     * An inequality of the theorem.
     *
     * @param name the inequality as a formula
     * @param left its smaller side
     * @param right its larger side
     */
    public record Condition(String name, double left, double right) {
        /** Tells whether it holds; a NaN never does. */
        public boolean holds() {
            return left <= right;
        }
    }

    /**
     * By which factor a run stays below each bound: the theorem is contradicted by a ratio above 1.
     *
     * @param contraction largest ratio of the two sides of (25)
     * @param deviation of (26); 0 if {@code ε = 0} and there is none
     * @param parameterDeviation of (27), likewise
     * @param distance of (28)
     * @param change the largest {@code ‖J(θ_t) − J₀‖} on the way, to be compared with {@code ε}
     */
    public record Ratios(
            double contraction, double deviation, double parameterDeviation, double distance, double change) {}

    /**
     * Evaluates the constants of a start.
     *
     * @param start {@code θ₀} and {@code d₀}
     * @param beta a bound on {@code ‖J‖} on the ball of {@link #radius()}, finite and {@code > 0}
     * @param epsilon a bound on {@code ‖J − J₀‖} there, finite and {@code ≥ 0}
     * @throws IllegalArgumentException if {@code J₀} does not have full row rank, so that {@code α = 0}
     */
    public ContractionTheorem(GeneralGda method, GeneralGda.State start, double beta, double epsilon) {
        this.method = method;
        this.start = start;
        this.beta = Require.positive("beta", beta);
        this.epsilon = Require.nonNegative("epsilon", epsilon);
        Matrix jacobian = method.mapping().jacobian(start.theta());
        ThinSvd svd = ThinSvd.of(jacobian);
        Require.that(svd.rank() == jacobian.rows(), "jacobian at the start", "have full row rank", svd.rank());
        alpha = svd.values().get(jacobian.rows() - 1);
        largest = svd.values().get(0);
        linear = method.linearizedAt(start.theta());
        size = method.size(start);
        double pulled = Math.hypot(leastNorm(svd, method.residual(start.theta())), leastNorm(svd, start.d()));
        radius = 2 * GAMMA * square(beta / alpha) * pulled + 2 * deviationOfParameters();
    }

    /** Returns {@code ‖J₀†c‖}. */
    private static double leastNorm(ThinSvd svd, Vector c) {
        Vector coordinates = svd.left().transpose().times(c);
        double squares = 0;
        for (int i = 0; i < coordinates.size(); i++) {
            squares += square(coordinates.get(i) / svd.values().get(i));
        }
        return Math.sqrt(squares);
    }

    private static double square(double t) {
        return t * t;
    }

    /** Returns {@code α = σ_min(J₀)}. */
    public double alpha() {
        return alpha;
    }

    /** Returns {@code R}: how far around the start β and ε must be valid. */
    public double radius() {
        return radius;
    }

    /** Returns {@code 1 − ηα²/2}, the guaranteed rate. */
    public double rate() {
        return 1 - method.eta() * alpha * alpha / 2;
    }

    /** Returns the inequalities that can be evaluated from constants; that β and ε are valid on the ball is the caller's knowledge. */
    public List<Condition> conditions() {
        return List.of(
                new Condition("μ ≤ 1", method.mu(), 1),
                new Condition("8β²η ≤ μ", 8 * beta * beta * method.eta(), method.mu() * (1 + ROUNDING)),
                new Condition("4γβε ≤ α²", 4 * GAMMA * beta * epsilon, alpha * alpha),
                new Condition("‖J₀‖ ≤ β", largest, beta * (1 + ROUNDING)));
    }

    /** Tells whether all {@link #conditions()} hold. */
    public boolean holds() {
        return conditions().stream().allMatch(Condition::holds);
    }

    /** Returns the bound of (25) on {@code ‖z_t‖}. */
    public double bound(int t) {
        return GAMMA * StrictMath.pow(rate(), t) * size;
    }

    /** Returns the bound of (26) on {@code ‖z_t − z̃_t‖}. */
    public double deviation(int t) {
        return t == 0
                ? 0
                : 2 * method.eta() * GAMMA * GAMMA * beta * epsilon * t * StrictMath.pow(rate(), t - 1) * size;
    }

    /** Returns the bound of (26) for every t: {@link #deviation} is no larger, because {@code ηα²/2 ≤ 1/16}. */
    public double largestDeviation() {
        return 4 * beta * epsilon * square(GAMMA / alpha) / (Math.E * 15 * StrictMath.log(16.0 / 15)) * size;
    }

    /** Returns the bound of (27) on {@code ‖θ_t − θ̃_t‖}. */
    public double deviationOfParameters() {
        return 9 * epsilon * square(beta * GAMMA / (alpha * alpha)) * size;
    }

    /** Returns the method on the linearization, which (26) and (27) compare with. */
    public GeneralGda linearized() {
        return linear;
    }

    /** Runs the method and compares every step with every bound, until the bound of (25) has fallen to a billionth of its start. */
    public Ratios follow(int mostSteps) {
        GeneralGda.State at = start;
        GeneralGda.State ghost = start;
        Matrix jacobian = method.mapping().jacobian(start.theta());
        double[] worst = new double[5];
        for (int t = 0; t <= mostSteps && StrictMath.pow(rate(), t) > 1e-9; t++) {
            Vector apart = method.residual(at.theta()).minus(linear.residual(ghost.theta()));
            double deviation = Math.hypot(apart.norm(), at.d().minus(ghost.d()).norm());
            worst[0] = Math.max(worst[0], method.size(at) / bound(t));
            worst[1] = Math.max(worst[1], ratio(deviation, deviation(t)));
            worst[2] = Math.max(worst[2], ratio(at.theta().minus(ghost.theta()).norm(), deviationOfParameters()));
            worst[3] = Math.max(worst[3], 2 * at.theta().minus(start.theta()).norm() / radius);
            Matrix change = method.mapping().jacobian(at.theta()).minus(jacobian);
            if (change.frobeniusNorm() > worst[4]) { // else its spectral norm is no larger either
                worst[4] = Math.max(worst[4], ThinSvd.of(change).values().maxAbs());
            }
            at = method.step(at);
            ghost = linear.step(ghost);
        }
        return new Ratios(worst[0], worst[1], worst[2], worst[3], worst[4]);
    }

    private static double ratio(double value, double bound) {
        return bound == 0 ? 0 : value / bound;
    }
}
