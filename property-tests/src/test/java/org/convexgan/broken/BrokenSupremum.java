package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.DiscriminatorSupremum;
import org.convexgan.problem.Point;
import org.convexgan.wgan.BestDiscriminator;

/** Wrong inner maximizations. */
public enum BrokenSupremum implements Mutant<DiscriminatorSupremum> {
    ONE_SIDED("output weights v >= 0 only", Check.GAP) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            return reply(problem, Math.max(0, sign(problem, problem.beta())), 1);
        }
    },
    HALF_BETA("beta/2 in place of beta", Check.GAP) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            return reply(problem, sign(problem, problem.beta() / 2), 1);
        }
    },
    NORM_BOUND_DROPPED("neurons of norm 2", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            return reply(problem, sign(problem, problem.beta()), 2);
        }
    },
    SILENT("v = 0 always", Check.GAP) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            return reply(problem, 0, 1);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenSupremum(String fault, Check intended) {
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

    private static Answer reply(DiscriminatorSupremum problem, double weight, double stretch) {
        Point best = best(problem);
        double[] weights = new double[problem.neurons()];
        weights[0] = weight;
        return Answer.optimal(Point.of("U", best.matrix("U").times(stretch), "v", Vector.of(weights)));
    }

    private static double sign(DiscriminatorSupremum problem, double beta) {
        double contrast = problem.contrast(best(problem).matrix("U").row(0));
        return Math.abs(contrast) > beta ? Math.signum(contrast) : 0;
    }

    private static Point best(DiscriminatorSupremum problem) {
        return new BestDiscriminator().solve(problem).primal();
    }
}
