package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.DiscriminatorSupremum;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * The neuron that tells real and generated samples apart best; all others stay silent.
 *
 * <pre>{@code
 * u* = c/‖c‖ with c = Xᵀ1 − Gᵀ1                     (linear;    HC, Corollary 3.1)
 * u* = eigenvector of XᵀX − GᵀG with largest |λ|      (quadratic; HC, Corollary 3.2)
 * u* = ±1                                            (ReLU, d = 1)
 * v* = sign c(u*) if |c(u*)| > β, else 0
 * }</pre>
 */
@AutoService(Algorithm.class)
public final class BestDiscriminator implements Solver<DiscriminatorSupremum> {

    @Override
    public Class<DiscriminatorSupremum> formulation() {
        return DiscriminatorSupremum.class;
    }

    @Override
    public Answer solve(DiscriminatorSupremum problem) {
        Vector u = bestNeuron(problem);
        double contrast = problem.contrast(u);
        double[] weights = new double[problem.neurons()];
        weights[0] = Math.abs(contrast) > problem.beta() ? Math.signum(contrast) : 0;
        double[][] neurons = new double[problem.neurons()][u.size()];
        Arrays.setAll(neurons, j -> j == 0 ? u.toArray() : new double[u.size()]);
        return Answer.optimal(
                Point.of("U", Matrix.ofRows(neurons), "v", Vector.of(weights)),
                Point.EMPTY,
                Math.max(0, Math.abs(contrast) - problem.beta()));
    }

    private static Vector bestNeuron(DiscriminatorSupremum problem) {
        return switch (problem.activation()) {
            case LINEAR ->
                unit(problem.realData().columnSums().minus(problem.generated().columnSums()));
            case QUADRATIC ->
                leadingEigenvector(
                        problem.realData().gram().minus(problem.generated().gram()));
            case RELU ->
                Math.abs(problem.contrast(Vector.of(1))) >= Math.abs(problem.contrast(Vector.of(-1)))
                        ? Vector.of(1)
                        : Vector.of(-1);
        };
    }

    private static Vector unit(Vector c) {
        double norm = c.norm();
        return norm == 0 ? c : c.times(1 / norm);
    }

    private static Vector leadingEigenvector(Matrix difference) {
        SymmetricEigen spectrum = SymmetricEigen.of(difference);
        int last = difference.rows() - 1;
        boolean firstLeads =
                Math.abs(spectrum.values().get(0)) >= Math.abs(spectrum.values().get(last));
        return unit(spectrum.vectors().column(firstLeads ? 0 : last));
    }
}
