package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.OneDimensionalDiscriminatorValue;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/**
 * The value of the one-dimensional ReLU discriminator from the rows (7), once both samples are sorted.
 *
 * <pre>{@code
 * T(w) = max_k max(|top-k sum of x − top-k sum of w|, |bottom-k sum of x − bottom-k sum of w|)        (HC-T2.2.rows, amended)
 * }</pre>
 *
 * <p>The neuron is found separately: among {@code u = ±1} and the breaks of (39) the one that attains the value.
 */
@AutoService(Algorithm.class)
public final class HeadTailMaximum implements Solver<OneDimensionalDiscriminatorValue> {

    @Override
    public Class<OneDimensionalDiscriminatorValue> formulation() {
        return OneDimensionalDiscriminatorValue.class;
    }

    @Override
    public Answer solve(OneDimensionalDiscriminatorValue problem) {
        Vector x = problem.realData().sorted();
        Vector w = problem.generated().sorted();
        Point best = Point.of("neuron", Vector.zeros(2));
        double attained = 0;
        for (Vector sample : new Vector[] {x, w}) {
            for (double t : sample.toArray()) {
                for (double u : new double[] {1, -1}) {
                    Point candidate = Point.of("neuron", Vector.of(u, -u * t));
                    double value = problem.objective(candidate);
                    if (value > attained) {
                        best = candidate;
                        attained = value;
                    }
                }
            }
        }
        return Answer.optimal(best, Point.EMPTY, HeadTailRows.printedMaximum(x, w));
    }
}
