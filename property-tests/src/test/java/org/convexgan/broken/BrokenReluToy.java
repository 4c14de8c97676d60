package org.convexgan.broken;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongFunction;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.training.AlternatingAdam;
import org.convexgan.training.ReluToy;
import org.convexgan.training.Trajectory;
import org.convexgan.training.TwoPlayerGame;

/** Wrong trainings of the toy of Figure 4. */
public enum BrokenReluToy implements WrongSubject<LongFunction<Trajectory>> {
    DOUBLED_PENALTY("penalty 2·β instead of β", Check.PRIMAL_FEASIBILITY) {
        @Override
        TwoPlayerGame game() {
            return right(2 * BETA);
        }
    },
    NO_PENALTY("no penalty on |v|", Check.VALUE) {
        @Override
        TwoPlayerGame game() {
            return right(Double.MIN_NORMAL);
        }
    },
    NO_DISCRIMINATOR_STEP("the discriminator keeps its initial weights", Check.PRIMAL_FEASIBILITY) {
        @Override
        TwoPlayerGame game() {
            return new Faulty() {
                @Override
                public void discriminatorGradient(double[] outputs, double[] discriminator, double[] gradient) {
                    Arrays.fill(gradient, 0);
                }
            };
        }
    },
    NO_BIAS("the discriminator has no bias", Check.PRIMAL_FEASIBILITY) {
        @Override
        TwoPlayerGame game() {
            return new Faulty() {
                @Override
                public void restrain(double[] discriminator) {
                    super.restrain(discriminator);
                    Arrays.fill(discriminator, WIDTH, 2 * WIDTH, 0);
                }
            };
        }
    },
    UNBOUNDED_SLOPES("|u| may exceed 1", Check.VALUE) {
        @Override
        TwoPlayerGame game() {
            return new Faulty() {
                @Override
                public void restrain(double[] discriminator) {}
            };
        }
    },
    ASCENDING_GENERATOR("the generator maximizes the payoff", Check.STATUS) {
        @Override
        TwoPlayerGame game() {
            return new Faulty() {
                @Override
                public void generatorGradient(
                        double[] generator, double[] outputs, double[] discriminator, double[] gradient) {
                    super.generatorGradient(generator, outputs, discriminator, gradient);
                    negate(gradient);
                }
            };
        }
    },
    DESCENDING_DISCRIMINATOR("the discriminator minimizes the payoff", Check.PRIMAL_FEASIBILITY) {
        @Override
        TwoPlayerGame game() {
            return new Faulty() {
                @Override
                public void discriminatorGradient(double[] outputs, double[] discriminator, double[] gradient) {
                    super.discriminatorGradient(outputs, discriminator, gradient);
                    negate(gradient);
                }
            };
        }
    };

    private static final double BETA = 1e-3;
    private static final int WIDTH = 150;

    private final String fault;
    private final Check intended;

    BrokenReluToy(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract TwoPlayerGame game();

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    @Override
    public LongFunction<Trajectory> subject() {
        return new AlternatingAdam(game(), 4e-6, 50_000, 10)::run;
    }

    private static TwoPlayerGame right(double beta) {
        return new ReluToy(Vector.of(-1, 1), Matrix.of(2, 2, -1, 1, 1, 1), WIDTH, WIDTH, beta);
    }

    private static void negate(double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = -gradient[i];
        }
    }

    /** The right game, for a fault to override. */
    private static class Faulty implements TwoPlayerGame {
        private final TwoPlayerGame right = right(BETA);

        @Override
        public int outputs() {
            return right.outputs();
        }

        @Override
        public double[] generatorStart(Random random) {
            return right.generatorStart(random);
        }

        @Override
        public double[] discriminatorStart(Random random) {
            return right.discriminatorStart(random);
        }

        @Override
        public void generate(double[] generator, double[] outputs) {
            right.generate(generator, outputs);
        }

        @Override
        public double payoff(double[] outputs, double[] discriminator) {
            return right.payoff(outputs, discriminator);
        }

        @Override
        public void generatorGradient(double[] generator, double[] outputs, double[] discriminator, double[] gradient) {
            right.generatorGradient(generator, outputs, discriminator, gradient);
        }

        @Override
        public void discriminatorGradient(double[] outputs, double[] discriminator, double[] gradient) {
            right.discriminatorGradient(outputs, discriminator, gradient);
        }

        @Override
        public void restrain(double[] discriminator) {
            right.restrain(discriminator);
        }
    }
}
