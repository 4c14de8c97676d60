package org.convexgan.broken;

import org.convexgan.dualing.SecularNewton;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.TrustRegionScore;

/** Wrong steps, multipliers and values of Claim 2. */
public enum BrokenTrustRegionScore implements Mutant<TrustRegionScore> {
    REGION_IGNORED("the step without a trust region", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return step(free(problem));
        }
    },
    FREE_STEP_SHORTENED("the step without a trust region, shortened to its border", Check.GAP) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            Vector s = free(problem);
            return step(s.times(Math.min(1, problem.radius() / Math.max(s.norm(), Double.MIN_NORMAL))));
        }
    },
    RADIUS_WITHOUT_HALF("region |s|^2 <= delta", Check.GAP) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return step(right(with(problem, problem.c(), problem.delta() / 2))
                    .primal()
                    .vector("s"));
        }
    },
    C_FOR_C_PLUS_MULTIPLIER("s = v/C in place of v/(C + lambdaT)", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return step(problem.direction(right(problem).dual()).times(1 / problem.c()));
        }
    },
    NO_PULL_TO_ZERO("v without -C w", Check.GAP) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return step(right(new TrustRegionScore(
                            problem.w().times(0),
                            problem.realScores(),
                            problem.generatedScores(),
                            problem.realJacobian(),
                            problem.generatedJacobian(),
                            problem.c(),
                            problem.delta()))
                    .primal()
                    .vector("s"));
        }
    },
    SCORES_FORGOTTEN("losses of the change of the scores alone", Check.GAP) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return step(right(new TrustRegionScore(
                            problem.w(),
                            problem.realScores().times(0),
                            problem.generatedScores().times(0),
                            problem.realJacobian(),
                            problem.generatedJacobian(),
                            problem.c(),
                            problem.delta()))
                    .primal()
                    .vector("s"));
        }
    },
    SIGNS_OF_SCORES("+F_x and -F_z in the dual objective", Check.VALUE) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            Answer right = right(problem);
            Vector u = problem.scaledMultipliers(right.dual());
            return valued(right, 2 * u.dot(problem.signedScores()) / problem.samples());
        }
    },
    NO_SQUARED_WEIGHTS("no C/2 |w|^2 in the dual objective", Check.VALUE) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return valued(right(problem), -problem.c() * problem.w().dot(problem.w()) / 2);
        }
    },
    TWICE_DELTA("-2 lambdaT delta in the dual objective", Check.VALUE) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            Answer right = right(problem);
            return valued(right, -right.dual().scalar("lambdaT") * problem.delta());
        }
    },
    MULTIPLIER_WITHOUT_C("lambdaT = |v|/sqrt(2 delta)", Check.GAP) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return regionMultiplier(
                    problem, problem.direction(right(problem).dual()).norm() / problem.radius());
        }
    },
    MULTIPLIER_NOT_CLIPPED("lambdaT = |v|/sqrt(2 delta) - C, even if negative", Check.DUAL_FEASIBILITY) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            double v = problem.direction(right(problem).dual()).norm();
            return regionMultiplier(problem, v / problem.radius() - problem.c());
        }
    },
    NO_REGION_MULTIPLIER("lambdaT = 0: the dual of Claim 1", Check.GAP) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return regionMultiplier(problem, 0);
        }
    },
    BOX_TWICE_TOO_WIDE("multipliers in [0, 1/n]", Check.DUAL_FEASIBILITY) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            Answer right = right(problem);
            Vector doubled = problem.scaledMultipliers(right.dual()).times(2);
            return Answer.optimal(
                    right.primal(),
                    problem.multipliers(doubled, right.dual().scalar("lambdaT")),
                    right.claimedValue().orElseThrow());
        }
    },
    HALF_THE_COUNT("1/n in place of 1/(2n) before the losses", Check.GAP) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return step(right(with(problem, problem.c() / 2, problem.delta()))
                    .primal()
                    .vector("s"));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenTrustRegionScore(String fault, Check intended) {
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

    private static Answer right(TrustRegionScore problem) {
        return new SecularNewton().solve(problem);
    }

    private static TrustRegionScore with(TrustRegionScore problem, double c, double delta) {
        return new TrustRegionScore(
                problem.w(),
                problem.realScores(),
                problem.generatedScores(),
                problem.realJacobian(),
                problem.generatedJacobian(),
                c,
                delta);
    }

    private static Vector free(TrustRegionScore problem) {
        return right(with(problem, problem.c(), 1e12)).primal().vector("s");
    }

    private static Answer step(Vector s) {
        return Answer.optimal(Point.of("s", s));
    }

    private static Answer valued(Answer right, double error) {
        return Answer.optimal(right.primal(), right.dual(), right.claimedValue().orElseThrow() + error);
    }

    private static Answer regionMultiplier(TrustRegionScore problem, double lambdaT) {
        Answer right = right(problem);
        return Answer.optimal(
                right.primal(),
                problem.multipliers(problem.scaledMultipliers(right.dual()), lambdaT),
                right.claimedValue().orElseThrow());
    }
}
