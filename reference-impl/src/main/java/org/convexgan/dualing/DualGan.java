package org.convexgan.dualing;

import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticDual;
import org.convexgan.training.TanhNetwork;

/**
 * A generator against the optimal discriminator on radial features: what it maximizes is the dual value.
 *
 * <pre>{@code
 * maximize over θ   g*(θ) = min_w C/2·‖w‖² + 1/(2n)·Σ log(1 + e^{−wᵀφ(x_i)}) + 1/(2n)·Σ log(1 + e^{wᵀφ(G_θ(z_i))})     (DG, section 3.1)
 * ∇g*(θ) = Σ_i λ_{z_i}·(∂G_θ(z_i)∕∂θ)ᵀ·∇_x(wᵀφ)(G_θ(z_i))   at w = w*(θ), λ = λ*(θ)                                    (Danskin)
 * }</pre>
 */
public final class DualGan {
    private final RadialFeatures features;
    private final TanhNetwork network;
    private final double c;
    private final Matrix realFeatures;

    /**
     * Sets up the training.
     *
     * @param realData {@code X}, one row per sample
     * @param features of the discriminator
     * @param network the generator
     * @param c weight {@code C} of the regularizer, finite and {@code > 0}
     */
    public DualGan(Matrix realData, RadialFeatures features, TanhNetwork network, double c) {
        this.features = features;
        this.network = network;
        this.c = Require.positive("c", c);
        realFeatures = features.of(realData);
    }

    /**
     * The optimal discriminator for given parameters of the generator.
     *
     * @param problem the discriminator's problem
     * @param answer weights and multipliers
     * @param primalValue {@code P}, an upper bound on {@code g*(θ)}
     * @param dualValue {@code g}, a lower bound
     */
    public record State(LogisticDual problem, Answer answer, double primalValue, double dualValue) {}

    /** Returns the generated samples for some noise. */
    public Matrix generated(Vector parameters, Matrix noise) {
        return network.outputs(parameters.toArray(), noise);
    }

    /** Returns the discriminator's problem on all data. */
    public LogisticDual problem(Vector parameters, Matrix noise) {
        return new LogisticDual(realFeatures, features.of(generated(parameters, noise)), c);
    }

    /** Solves the discriminator's problem on all data. */
    public State solve(Vector parameters, Matrix noise) {
        return solve(problem(parameters, noise));
    }

    /** Returns the discriminator's problem on some of the data. */
    LogisticDual problem(Vector parameters, Matrix noise, int[] real) {
        double[][] rows = new double[real.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = realFeatures.row(real[i]).toArray();
        }
        return new LogisticDual(Matrix.ofRows(rows), features.of(generated(parameters, noise)), c);
    }

    /** Solves the discriminator's problem on some of the data. */
    State solve(Vector parameters, Matrix noise, int[] real) {
        return solve(problem(parameters, noise, real));
    }

    private static State solve(LogisticDual problem) {
        Answer answer = new DampedNewton().solve(problem);
        return new State(problem, answer, problem.objective(answer.primal()), problem.dualBound(answer.dual()));
    }

    /** Returns {@code ∇g*(θ)}. */
    public Vector gradient(Vector parameters, Matrix noise, State state) {
        return gradient(parameters, noise, state.problem(), state.answer());
    }

    /** Returns the gradient of the primal value at fixed {@code w}, whose pulls are the multipliers of an answer. */
    Vector gradient(Vector parameters, Matrix noise, LogisticDual problem, Answer answer) {
        Matrix byFeatures = SampleGradient.ofGenerated(answer);
        Matrix bySamples = features.pullBack(problem.generated(), byFeatures);
        return Vector.of(network.gradient(parameters.toArray(), noise, bySamples));
    }
}
