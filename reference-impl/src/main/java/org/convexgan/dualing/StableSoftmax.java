package org.convexgan.dualing;

import com.google.auto.service.AutoService;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.SoftmaxFeatures;
import org.convexgan.problem.Solver;

/**
 * The normalized kernels with the largest exponent taken out of the sum, and the gradient of the score.
 *
 * <pre>{@code
 * φ_j = e^{m_j − max m} / Σ_k e^{m_k − max m},   m_j = −‖x − a_j‖²/T          (DG, appendix E.1)
 * ∇F = (2/T)·Σ_j φ_j·(w_j − F)·(a_j − x)         as Σ_j φ_j·(w_j − F) = 0      (ours)
 * }</pre>
 *
 * <p>The printed quotient is 0/0 as soon as every anchor is farther than about {@code √(745·T)}.
 */
@AutoService(Algorithm.class)
public final class StableSoftmax implements Solver<SoftmaxFeatures> {

    @Override
    public Class<SoftmaxFeatures> formulation() {
        return SoftmaxFeatures.class;
    }

    @Override
    public Answer solve(SoftmaxFeatures problem) {
        Matrix anchors = problem.anchors();
        Matrix differences = Matrix.ofRows(IntStream.range(0, anchors.rows())
                .mapToObj(j -> anchors.row(j).minus(problem.x()).toArray())
                .toArray(double[][]::new));
        double[] exponents = IntStream.range(0, anchors.rows())
                .mapToDouble(j -> -differences.row(j).dot(differences.row(j)) / problem.temperature())
                .toArray();
        Vector phi = normalized(Vector.of(exponents));
        double score = problem.w().dot(phi);
        Vector pulls = Vector.of(IntStream.range(0, anchors.rows())
                .mapToDouble(j -> 2 * phi.get(j) * (problem.w().get(j) - score) / problem.temperature())
                .toArray());
        return Answer.optimal(
                Point.of("phi", phi, "gradient", differences.transpose().times(pulls)), Point.EMPTY, score);
    }

    private static Vector normalized(Vector exponents) {
        double largest = exponents.stream().max().orElseThrow();
        Vector kernels = exponents.map(exponent -> StrictMath.exp(exponent - largest));
        return kernels.times(1 / kernels.sum());
    }
}
