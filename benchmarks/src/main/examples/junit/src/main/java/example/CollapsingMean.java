package example;

import java.util.Set;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.MeanMatching;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;

/** An implementation of one problem, HC Theorem 2.1 with a linear discriminator: equal rows that share (1 - beta/|s|)+ s. */
public final class CollapsingMean implements Implementation {
    @Override
    public String name() {
        return "collapsing-mean";
    }

    @Override
    public Set<String> problems() {
        return Set.of("mean-matching");
    }

    @Override
    public Answer solve(Problem problem) {
        MeanMatching given = (MeanMatching) problem;
        Vector sum = given.realData().columnSums();
        double keep = Math.max(0, 1 - given.beta() / Math.max(sum.norm(), given.beta()));
        Vector shares = Vector.zeros(given.rows()).map(zero -> keep / given.rows());
        return Answer.optimal(Point.of("G", shares.outer(sum)));
    }
}
