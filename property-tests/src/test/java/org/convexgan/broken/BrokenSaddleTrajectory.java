package org.convexgan.broken;

import java.util.Arrays;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.BoundedQuadratic;
import org.convexgan.primaldual.Lagrangian;
import org.convexgan.primaldual.SaddleState;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Driver;
import org.convexgan.problem.Point;
import org.convexgan.problem.SaddleTrajectory;

/** Wrong subgradient methods on the quadratic program with known saddle. */
public enum BrokenSaddleTrajectory implements Mutant<SaddleTrajectory> {
    NO_POSITIVE_PART("lets multipliers become negative", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(WrongMethod right, SaddleState start, SaddleTrajectory problem) {
            return right.projecting(lambda -> lambda).run(start, problem.steps());
        }
    },
    ASCENDING_MULTIPLIERS("adds the step to the multipliers", Check.VALUE) {
        @Override
        SaddleState run(WrongMethod right, SaddleState start, SaddleTrajectory problem) {
            return right.ascending().run(start, problem.steps());
        }
    },
    SIMPLEX("projects the multipliers to the simplex", Check.VALUE) {
        @Override
        SaddleState run(WrongMethod right, SaddleState start, SaddleTrajectory problem) {
            return right.projecting(BrokenSaddleTrajectory::simplex).run(start, problem.steps());
        }
    },
    AVERAGE("returns the average where the last iterate is claimed", Check.VALUE) {
        @Override
        SaddleState run(WrongMethod right, SaddleState start, SaddleTrajectory problem) {
            return right.average(start, problem.steps());
        }
    },
    CONSTANT_STEPS("keeps the first step", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(WrongMethod right, SaddleState start, SaddleTrajectory problem) {
            return right.sizing(t -> problem.stepSizes().at(0)).run(start, problem.steps());
        }
    },
    LATE_STEPS("counts t from 1", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(WrongMethod right, SaddleState start, SaddleTrajectory problem) {
            return right.sizing(t -> problem.stepSizes().at(t + 1)).run(start, problem.steps());
        }
    },
    OTHER_FORM("exchanges the fresh and the stale form", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(WrongMethod right, SaddleState start, SaddleTrajectory problem) {
            return right.otherForm().run(start, problem.steps());
        }
    },
    ONE_STEP_SHORT("returns the state before the last step", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(WrongMethod right, SaddleState start, SaddleTrajectory problem) {
            return right.run(start, Math.max(0, problem.steps() - 1));
        }
    },
    STEPS_NOT_PROJECTED("projects maximizers, but no steps of x", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(WrongMethod right, SaddleState start, SaddleTrajectory problem) {
            return problem.driver() == Driver.DUAL
                    ? right.run(start, problem.steps())
                    : right.playing(new BoundedQuadratic(problem.c(), problem.bound(), Double.MAX_VALUE, 1))
                            .run(start, problem.steps());
        }
    },
    UPPER_END_DROPPED("projects x to x >= -box only", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(WrongMethod right, SaddleState start, SaddleTrajectory problem) {
            return right.playing(new OpenAbove(right.game(), problem)).run(start, problem.steps());
        }
    },
    CAPPED_MULTIPLIERS("keeps the multipliers in the box too", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(WrongMethod right, SaddleState start, SaddleTrajectory problem) {
            return right.projecting(
                            lambda -> WrongMethod.POSITIVE.apply(lambda).map(entry -> Math.min(problem.box(), entry)))
                    .run(start, problem.steps());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenSaddleTrajectory(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract SaddleState run(WrongMethod right, SaddleState start, SaddleTrajectory problem);

    @Override
    public Answer solve(SaddleTrajectory problem) {
        BoundedQuadratic game = new BoundedQuadratic(problem.c(), problem.bound(), problem.box(), 1);
        WrongMethod right = WrongMethod.right(game, problem.stepSizes(), problem.driver(), problem.form());
        SaddleState end = run(right, new SaddleState(problem.x0(), problem.lambda0()), problem);
        return Answer.optimal(Point.of("x", end.x(), "lambda", end.lambda()));
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    /** The right game without the upper end of the box. */
    private record OpenAbove(Lagrangian right, SaddleTrajectory problem) implements Lagrangian {
        @Override
        public Vector maximizer(Vector lambda) {
            return project(problem.c().minus(lambda));
        }

        @Override
        public Vector ascent(Vector x, Vector lambda) {
            return right.ascent(x, lambda);
        }

        @Override
        public Vector constraints(Vector x) {
            return right.constraints(x);
        }

        @Override
        public Vector project(Vector x) {
            return x.map(entry -> Math.max(-problem.box(), entry));
        }

        @Override
        public double objective(Vector x) {
            return right.objective(x);
        }
    }

    private static Vector simplex(Vector lambda) {
        double[] sorted = lambda.sorted().toArray();
        double sum = 0;
        double shift = 0;
        for (int k = 1; k <= sorted.length; k++) {
            sum += sorted[sorted.length - k];
            double candidate = (sum - 1) / k;
            shift = sorted[sorted.length - k] > candidate ? candidate : shift;
        }
        double theta = shift;
        return Vector.of(Arrays.stream(lambda.toArray())
                .map(entry -> Math.max(0, entry - theta))
                .toArray());
    }
}
