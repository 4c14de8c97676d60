package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.PatternCell;
import org.convexgan.problem.PiecewiseMeans;
import org.convexgan.problem.Point;
import org.convexgan.problem.ReluDiscriminatorValue;
import org.convexgan.problem.Solver;

/**
 * The neuron that a ReLU discriminator uses best.
 *
 * <pre>{@code
 * d = 1:  u = ±1
 * d = 2:  on the arc between two neighbouring perpendiculars of samples the contrast is cᵀu: u = ±c/‖c‖ or an end
 * d ≥ 3:  u = r/‖r‖, r = ±c + Aᵀα the projection of ±c to the best cell
 * }</pre>
 *
 * <p>In the plane the cells come from a sweep over angles and not from the arrangement that bounds the value.
 */
@AutoService(Algorithm.class)
public final class PiecewiseMeanMaximum implements Solver<ReluDiscriminatorValue> {

    @Override
    public Class<ReluDiscriminatorValue> formulation() {
        return ReluDiscriminatorValue.class;
    }

    @Override
    public Answer solve(ReluDiscriminatorValue problem) {
        Matrix x = problem.realData();
        Matrix g = problem.generated();
        List<Vector> candidates = switch (x.columns()) {
            case 1 -> List.of(Vector.of(1), Vector.of(-1));
            case 2 -> planar(x, g);
            default -> List.of(PiecewiseMeans.between(x, g).neuron());
        };
        Point best = Point.of("u", Vector.zeros(x.columns()));
        double value = 0;
        for (Vector candidate : candidates) {
            Point point = Point.of("u", candidate);
            double attained = problem.objective(point);
            if (attained > value) {
                best = point;
                value = attained;
            }
        }
        return Answer.optimal(best, Point.EMPTY, value);
    }

    private static List<Vector> planar(Matrix x, Matrix g) {
        Matrix both = x.above(g);
        double[] ends = perpendiculars(both);
        List<Vector> candidates = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            double next = i + 1 < ends.length ? ends[i + 1] : ends[0] + 2 * Math.PI;
            Vector middle = direction((ends[i] + next) / 2);
            Vector c = PatternCell.of(x, g, SignPattern.from(both, middle)).contrast();
            double length = c.norm();
            if (length > 0) {
                candidates.add(c.map(entry -> entry / length));
                candidates.add(c.map(entry -> -entry / length));
            }
            candidates.add(direction(ends[i]));
        }
        return candidates;
    }

    private static double[] perpendiculars(Matrix samples) {
        return IntStream.range(0, samples.rows())
                .mapToObj(samples::row)
                .filter(row -> row.maxAbs() > 0)
                .flatMapToDouble(row -> DoubleStream.of(
                        StrictMath.atan2(row.get(0), -row.get(1)), StrictMath.atan2(-row.get(0), row.get(1))))
                .sorted()
                .toArray();
    }

    private static Vector direction(double angle) {
        return Vector.of(StrictMath.cos(angle), StrictMath.sin(angle));
    }
}
