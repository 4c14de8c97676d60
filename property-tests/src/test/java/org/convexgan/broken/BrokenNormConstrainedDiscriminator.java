package org.convexgan.broken;

import java.util.Arrays;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.DiscriminatorSupremum;
import org.convexgan.problem.Point;
import org.convexgan.wgan.BestDiscriminator;

/** Wrong norm constraints on the output weights. */
public enum BrokenNormConstrainedDiscriminator implements Mutant<DiscriminatorSupremum> {
    EUCLIDEAN_BALL("||v||_2 <= 1 in place of sum |v_j| <= 1", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            return spread(problem, 1 / Math.sqrt(problem.neurons()));
        }
    },
    EACH_WEIGHT_BOUNDED("|v_j| <= 1 in place of sum |v_j| <= 1", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            return spread(problem, 1);
        }
    },
    ONE_SIDED("v >= 0 only", Check.GAP) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            Point best = new BestDiscriminator().solve(problem).primal();
            return Answer.optimal(
                    Point.of("U", best.matrix("U"), "v", best.vector("v").map(v -> Math.max(0, v))));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenNormConstrainedDiscriminator(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    private static Answer spread(DiscriminatorSupremum problem, double weight) {
        Point best = new BestDiscriminator().solve(problem).primal();
        double[][] copies = new double[problem.neurons()][];
        Arrays.fill(copies, best.matrix("U").row(0).toArray());
        double[] weights = new double[problem.neurons()];
        Arrays.fill(weights, weight * best.vector("v").get(0));
        return Answer.optimal(Point.of("U", Matrix.ofRows(copies), "v", Vector.of(weights)));
    }
}
