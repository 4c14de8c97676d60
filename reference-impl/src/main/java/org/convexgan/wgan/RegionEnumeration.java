package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.arrangement.Region;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Arrangement;
import org.convexgan.problem.Point;
import org.convexgan.problem.Solver;

/** All strict activation patterns by deletion and restriction, in the order of the words that they are. */
@AutoService(Algorithm.class)
public final class RegionEnumeration implements Solver<Arrangement> {

    @Override
    public Class<Arrangement> formulation() {
        return Arrangement.class;
    }

    @Override
    public Answer solve(Arrangement problem) {
        List<Region> regions =
                org.convexgan.arrangement.Arrangement.of(problem.data()).regions();
        Matrix bits = Matrix.ofRows(
                regions.stream().map(region -> bits(region.pattern())).toArray(double[][]::new));
        return Answer.optimal(Point.of("patterns", bits), Point.EMPTY, regions.size());
    }

    private static double[] bits(SignPattern pattern) {
        return IntStream.range(0, pattern.size())
                .mapToDouble(i -> pattern.bit(i) ? 1 : 0)
                .toArray();
    }
}
