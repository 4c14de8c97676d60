package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.LargestResponse;
import org.convexgan.problem.Point;
import org.convexgan.problem.ReluGeneratorFit;
import org.convexgan.problem.Solver;

/**
 * The smallest two-layer ReLU generator with a given output, from the gauge program.
 *
 * <pre>{@code
 * G = Σ(Zu_j)_+g_jᵀ, ‖u_j‖ = 1, Σ‖g_j‖ = gauge(G), at most n_f·d_r terms
 * W₁ = [√‖g_j‖·u_j],   W₂ = [g_j/√‖g_j‖],   ‖W₁‖²_F + ‖W₂‖²_F = 2·gauge(G)
 * }</pre>
 *
 * <p>With more faces than {@link LargestResponse#FACE_LIMIT} the neurons are drawn from a fixed list, and the answer is only claimed to be feasible; its dual
 * point proves {@code gauge(G) ≥ (σ₁ + σ₂ + …)(G)/‖Z‖₂}.
 */
@AutoService(Algorithm.class)
public final class ReluGeneratorFitting implements Solver<ReluGeneratorFit> {
    private static final long SEED = 20261122;
    private static final int DRAWS_PER_SAMPLE = 4;
    private static final double BELOW_ONE = 1 - 4 * Math.ulp(1.0); // so that the response, rounded again, is at most 1

    @Override
    public Class<ReluGeneratorFit> formulation() {
        return ReluGeneratorFit.class;
    }

    @Override
    public Answer solve(ReluGeneratorFit problem) {
        Feasibility feasibility = problem.feasibility();
        if (feasibility.isInfeasible()) {
            return Answer.infeasible(feasibility);
        }
        Matrix z = problem.noise();
        Matrix g = problem.generated();
        if (g.maxAbs() == 0) {
            return Answer.optimal(
                    Point.of("W1", Matrix.zeros(z.columns(), 1), "W2", Matrix.zeros(1, g.columns())),
                    Point.of("Lambda", Matrix.zeros(g.rows(), g.columns())),
                    0);
        }
        LargestResponse response = LargestResponse.of(z);
        List<Vector> start = response.isExact() ? response.rays() : drawn(z);
        GaugeProgram.Solution solution = GaugeProgram.solve(z, g, response, start);
        Point primal = network(solution);
        Matrix lambda = response.isExact() ? solution.lambda() : polar(g);
        double largest = response.maximum(lambda);
        Point dual = Point.of("Lambda", lambda.times(BELOW_ONE / Math.max(largest, Double.MIN_NORMAL)));
        return response.isExact()
                ? Answer.optimal(primal, dual, problem.objective(primal))
                : new Answer(Answer.Status.FEASIBLE, primal, dual, OptionalDouble.of(problem.objective(primal)), "");
    }

    private static Point network(GaugeProgram.Solution solution) {
        List<double[]> first = new ArrayList<>();
        List<double[]> second = new ArrayList<>();
        for (int j = 0; j < solution.neurons().size(); j++) {
            Vector output = solution.outputs().get(j);
            double root = Math.sqrt(output.norm());
            first.add(solution.neurons().get(j).times(root).toArray());
            second.add(output.times(1 / root).toArray());
        }
        return Point.of(
                "W1",
                Matrix.ofRows(first.toArray(double[][]::new)).transpose(),
                "W2",
                Matrix.ofRows(second.toArray(double[][]::new)));
    }

    /** Returns fixed directions, among them those of the rows, whose features span all of them almost surely. */
    private static List<Vector> drawn(Matrix z) {
        Random random = new Random(SEED);
        List<Vector> directions = new ArrayList<>();
        IntStream.range(0, z.rows()).mapToObj(z::row).forEach(directions::add);
        for (int k = 0; k < DRAWS_PER_SAMPLE * z.rows(); k++) {
            directions.add(Vector.of(IntStream.range(0, z.columns())
                    .mapToDouble(i -> random.nextGaussian())
                    .toArray()));
        }
        return directions.stream()
                .filter(direction -> direction.norm() > 0)
                .map(direction -> direction.times(1 / direction.norm()))
                .toList();
    }

    /** Returns {@code U·Vᵀ} for {@code G = U·diag(σ)·Vᵀ}: {@code ⟨UVᵀ, G⟩ = ‖G‖_*}. */
    private static Matrix polar(Matrix g) {
        ThinSvd svd = ThinSvd.of(g);
        return svd.left().times(svd.right().transpose());
    }
}
