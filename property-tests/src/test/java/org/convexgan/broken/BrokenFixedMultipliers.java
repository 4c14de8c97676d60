package org.convexgan.broken;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.ConeConstraint;
import org.convexgan.linalg.LeastNormMatrix;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.FixedMultiplierProgram;
import org.convexgan.problem.Point;
import org.convexgan.wgan.FixedMultiplierCuts;

/** Wrong solutions of the game whose coupled constraints have fixed multipliers. */
public enum BrokenFixedMultipliers implements Mutant<FixedMultiplierProgram> {
    MULTIPLIERS_FORGOTTEN("lambda = mu = 0", Check.STATUS) {
        @Override
        public Answer solve(FixedMultiplierProgram problem) {
            return right(with(
                    problem,
                    problem.multipliers().times(0),
                    problem.oppositeMultipliers().times(0)));
        }
    },
    MULTIPLIERS_SWAPPED("lambda for mu and mu for lambda", Check.STATUS) {
        @Override
        public Answer solve(FixedMultiplierProgram problem) {
            return right(with(problem, problem.oppositeMultipliers(), problem.multipliers()));
        }
    },
    MULTIPLIERS_REVERSED("(I - 2H_g) for (2H_g - I)", Check.STATUS) {
        @Override
        public Answer solve(FixedMultiplierProgram problem) {
            List<ConeConstraint> without = with(
                            problem,
                            problem.multipliers().times(0),
                            problem.oppositeMultipliers().times(0))
                    .constraints();
            List<ConeConstraint> constraints = problem.constraints();
            return leastNorm(
                    problem,
                    IntStream.range(0, constraints.size())
                            .mapToObj(k -> {
                                Vector twice = without.get(k).weights().times(2);
                                return weighted(
                                        constraints.get(k),
                                        twice.minus(constraints.get(k).weights()));
                            })
                            .toList());
        }
    },
    PATTERNS_FROZEN("only the pattern of G = 0, in which every sample is active", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(FixedMultiplierProgram problem) {
            int patterns = 1 << problem.rows();
            List<ConeConstraint> constraints = problem.constraints();
            return leastNorm(
                    problem,
                    IntStream.range(0, constraints.size())
                            .filter(k -> k / 2 % patterns == patterns - 1)
                            .mapToObj(constraints::get)
                            .toList());
        }
    },
    DATA_CONES_DROPPED("alpha = gamma = 0", Check.STATUS) {
        @Override
        public Answer solve(FixedMultiplierProgram problem) {
            return leastNorm(
                    problem,
                    problem.constraints().stream()
                            .map(k -> new ConeConstraint(
                                    k.offset(), k.weights(), k.cone().times(0)))
                            .toList());
        }
    },
    ANSWERS_INFEASIBLE_INSTANCES("G = 0 where there is no G", Check.STATUS) {
        @Override
        public Answer solve(FixedMultiplierProgram problem) {
            Answer right = right(problem);
            return right.status() == Answer.Status.INFEASIBLE ? reply(problem, UnaryOperator.identity()) : right;
        }
    },
    NOT_LEAST("5/4 of the optimum", Check.GAP) {
        @Override
        public Answer solve(FixedMultiplierProgram problem) {
            Answer right = right(problem);
            return right.status() == Answer.Status.INFEASIBLE
                    ? right
                    : reply(problem, zero -> right.primal().matrix("G").times(1.25));
        }
    },
    MULTIPLIERS_NEGATED("alpha <= 0 and gamma <= 0", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(FixedMultiplierProgram problem) {
            Answer right = right(problem);
            return right.status() == Answer.Status.INFEASIBLE
                    ? right
                    : Answer.optimal(right.primal()
                            .with("alpha", right.primal().matrix("alpha").times(-1))
                            .with("gamma", right.primal().matrix("gamma").times(-1)));
        }
    },
    HALF_RAYS("half of the maximizing player", Check.GAP) {
        @Override
        public Answer solve(FixedMultiplierProgram problem) {
            return withRays(problem, 0.5);
        }
    },
    RAYS_OUTSIDE_CONES("the maximizing player reversed", Check.DUAL_FEASIBILITY) {
        @Override
        public Answer solve(FixedMultiplierProgram problem) {
            return withRays(problem, -1);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenFixedMultipliers(String fault, Check intended) {
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

    private static Answer right(FixedMultiplierProgram problem) {
        return new FixedMultiplierCuts().solve(problem);
    }

    private static FixedMultiplierProgram with(FixedMultiplierProgram problem, Matrix lambda, Matrix mu) {
        return new FixedMultiplierProgram(problem.realData(), lambda, mu, problem.beta());
    }

    private static ConeConstraint weighted(ConeConstraint constraint, Vector weights) {
        return new ConeConstraint(constraint.offset(), weights, constraint.cone());
    }

    private static Answer leastNorm(FixedMultiplierProgram problem, List<ConeConstraint> wrong) {
        LeastNormMatrix least = LeastNormMatrix.of(wrong, problem.rows(), problem.beta());
        return least.outcome() == LeastNormMatrix.Outcome.FOUND
                ? reply(problem, zero -> least.point())
                : Answer.infeasible(problem.feasibility());
    }

    /** Returns a function of {@code G = 0}, with the multipliers that fit it best. */
    private static Answer reply(FixedMultiplierProgram problem, UnaryOperator<Matrix> point) {
        Matrix g = point.apply(Matrix.zeros(problem.rows(), problem.realData().columns()));
        List<ConeConstraint> constraints = problem.constraints();
        double[][] alpha = new double[constraints.size() / 2][];
        double[][] gamma = new double[constraints.size() / 2][];
        for (int k = 0; k < alpha.length; k++) {
            alpha[k] = constraints.get(2 * k).nearest(g).multipliers().toArray();
            gamma[k] = constraints.get(2 * k + 1).nearest(g).multipliers().toArray();
        }
        return Answer.optimal(Point.of("G", g, "alpha", Matrix.ofRows(alpha)).with("gamma", Matrix.ofRows(gamma)));
    }

    private static Answer withRays(FixedMultiplierProgram problem, double factor) {
        Answer right = right(problem);
        if (right.status() == Answer.Status.INFEASIBLE) {
            return right;
        }
        Point rays = right.dual();
        return Answer.optimal(
                right.primal(),
                Point.of(
                        "r",
                        rays.matrix("r").times(factor),
                        "q",
                        rays.matrix("q").times(factor)),
                right.claimedValue().orElseThrow());
    }
}
