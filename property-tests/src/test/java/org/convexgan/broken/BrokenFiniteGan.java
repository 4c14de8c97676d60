package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.FiniteAlphabetGan;
import org.convexgan.primaldual.Lagrangian;
import org.convexgan.primaldual.SaddleState;
import org.convexgan.problem.Answer;
import org.convexgan.problem.FiniteGanTrajectory;
import org.convexgan.problem.Point;

/** Wrong trainings of the GAN on a finite alphabet. */
public enum BrokenFiniteGan implements Mutant<FiniteGanTrajectory> {
    NO_LOG_2("uses log(1 - D)", Check.VALUE) {
        @Override
        SaddleState run(FiniteGanTrajectory problem, SaddleState start) {
            Game game = new Game(problem) {
                @Override
                public Vector constraints(Vector d) {
                    return d.map(entry -> StrictMath.log(1 - entry));
                }
            };
            return right(game, problem).run(start, problem.steps());
        }
    },
    ASCENDING_GENERATOR("adds the step to the probabilities", Check.VALUE) {
        @Override
        SaddleState run(FiniteGanTrajectory problem, SaddleState start) {
            return right(new Game(problem), problem).ascending().run(start, problem.steps());
        }
    },
    SWAPPED_DISCRIMINATOR("uses D = pg/(pd + pg)", Check.VALUE) {
        @Override
        SaddleState run(FiniteGanTrajectory problem, SaddleState start) {
            Game game = new Game(problem) {
                @Override
                public Vector maximizer(Vector pg) {
                    return project(super.maximizer(pg).map(d -> 1 - d));
                }
            };
            return right(game, problem).run(start, problem.steps());
        }
    },
    NON_SATURATING("moves the generator by +a log(2D), which has the same limit", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(FiniteGanTrajectory problem, SaddleState start) {
            Game game = new Game(problem) {
                @Override
                public Vector constraints(Vector d) {
                    return d.map(entry -> -StrictMath.log(2 * entry));
                }
            };
            return right(game, problem).run(start, problem.steps());
        }
    },
    NO_POSITIVE_PART("lets probabilities become negative", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(FiniteGanTrajectory problem, SaddleState start) {
            return right(new Game(problem), problem).projecting(pg -> pg).run(start, problem.steps());
        }
    },
    NORMALISED("normalises the probabilities after each step", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(FiniteGanTrajectory problem, SaddleState start) {
            return right(new Game(problem), problem)
                    .projecting(pg -> {
                        Vector positive = WrongMethod.POSITIVE.apply(pg);
                        return positive.times(1 / Math.max(Double.MIN_NORMAL, positive.sum()));
                    })
                    .run(start, problem.steps());
        }
    },
    LATE_STEPS("counts t from 1", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(FiniteGanTrajectory problem, SaddleState start) {
            return right(new Game(problem), problem)
                    .sizing(t -> problem.stepSizes().at(t + 1))
                    .run(start, problem.steps());
        }
    },
    OTHER_FORM("exchanges the fresh and the stale form", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(FiniteGanTrajectory problem, SaddleState start) {
            return right(new Game(problem), problem).otherForm().run(start, problem.steps());
        }
    },
    STEPS_NOT_PROJECTED("projects maximizers, but no steps of D", Check.PRIMAL_FEASIBILITY) {
        @Override
        SaddleState run(FiniteGanTrajectory problem, SaddleState start) {
            Game game = new Game(problem) {
                @Override
                public Vector project(Vector d) {
                    return d;
                }
            };
            return right(game, problem).run(start, problem.steps());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenFiniteGan(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract SaddleState run(FiniteGanTrajectory problem, SaddleState start);

    private static WrongMethod right(Lagrangian game, FiniteGanTrajectory problem) {
        return WrongMethod.right(game, problem.stepSizes(), problem.driver(), problem.form());
    }

    @Override
    public Answer solve(FiniteGanTrajectory problem) {
        SaddleState end = run(problem, new SaddleState(problem.discriminator0(), problem.pg0()));
        return Answer.optimal(Point.of("pg", end.lambda(), "D", end.x()));
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    /** The right game, to be broken. */
    private static class Game implements Lagrangian {
        private final FiniteAlphabetGan right;

        Game(FiniteGanTrajectory problem) {
            right = new FiniteAlphabetGan(problem.pd(), problem.eps());
        }

        @Override
        public Vector maximizer(Vector pg) {
            return right.maximizer(pg);
        }

        @Override
        public Vector ascent(Vector d, Vector pg) {
            return right.ascent(d, pg);
        }

        @Override
        public Vector constraints(Vector d) {
            return right.constraints(d);
        }

        @Override
        public Vector project(Vector d) {
            return right.project(d);
        }

        @Override
        public double objective(Vector d) {
            return right.objective(d);
        }
    }
}
