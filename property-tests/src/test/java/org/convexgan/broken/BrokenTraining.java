package org.convexgan.broken;

import java.util.stream.DoubleStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.GaussianSetup.Start;
import org.convexgan.overparam.GdaCourse;
import org.convexgan.overparam.GdaTraining;
import org.convexgan.overparam.MeanGenerator;
import org.convexgan.overparam.StepRule;
import org.convexgan.problem.UpdateOrder;

/** Wrong trainings of a generator against a linear discriminator. */
public enum BrokenTraining implements WrongSubject<GdaTraining> {
    FROZEN("the generator never moves", Check.STATUS) {
        @Override
        GdaCourse train(Start start, StepRule rule, int mostSteps) {
            double norm = GdaCourse.train(start, rule, 1).norms().get(0);
            return new GdaCourse(Vector.zeros(mostSteps + 1).map(zero -> norm), start.w0());
        }
    },
    SLOW("a quarter of the step", Check.PRIMAL_FEASIBILITY) {
        @Override
        GdaCourse train(Start start, StepRule rule, int mostSteps) {
            return GdaCourse.train(start, scaled(rule, 0.25), mostSteps);
        }
    },
    FAST("twice the step", Check.DUAL_FEASIBILITY) {
        @Override
        GdaCourse train(Start start, StepRule rule, int mostSteps) {
            return GdaCourse.train(start, scaled(rule, 2), mostSteps);
        }
    },
    ALTERNATING("the discriminator moves first", Check.SHAPE) {
        @Override
        GdaCourse train(Start start, StepRule rule, int mostSteps) {
            return GdaCourse.train(start, StepRule.alternating(rule.mu(), rule.eta(), 1), mostSteps);
        }
    },
    DESCENT("gradient descent with the optimal discriminator", Check.SHAPE) {
        @Override
        GdaCourse train(Start start, StepRule rule, int mostSteps) {
            return GdaCourse.train(start, StepRule.descent(rule.eta()), mostSteps);
        }
    },
    NO_DECAY("the discriminator lacks its penalty", Check.STATUS) {
        @Override
        GdaCourse train(Start start, StepRule rule, int mostSteps) {
            return new Plain(start, 1, 0).train(rule, mostSteps);
        }
    },
    OUTER_WEIGHTS("narrow generators train V as well", Check.VALUE) {
        @Override
        GdaCourse train(Start start, StepRule rule, int mostSteps) {
            return start.generator().width() <= start.target().size()
                    ? new Plain(start, 1 - rule.mu(), 1).train(rule, mostSteps)
                    : GdaCourse.train(start, rule, mostSteps);
        }
    },
    SLOW_WHERE_SIMULTANEOUS("a thousandth of the step for simultaneous updates", Check.GAP) {
        @Override
        GdaCourse train(Start start, StepRule rule, int mostSteps) {
            boolean simultaneous = rule.order() == UpdateOrder.SIMULTANEOUS;
            return GdaCourse.train(start, simultaneous ? scaled(rule, 1e-3) : rule, mostSteps);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenTraining(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract GdaCourse train(Start start, StepRule rule, int mostSteps);

    private static StepRule scaled(StepRule rule, double factor) {
        return new StepRule(rule.mu(), factor * rule.eta(), rule.order(), rule.discriminatorSteps());
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    @Override
    public GdaTraining subject() {
        return this::train;
    }

    /** Simultaneous steps by whole matrices, with a chosen decay of the discriminator and a chosen step of the outer weights. */
    private static final class Plain {
        private final Start start;
        private final double decay;
        private final double outer;

        Plain(Start start, double decay, double outer) {
            this.start = start;
            this.decay = decay;
            this.outer = outer;
        }

        GdaCourse train(StepRule rule, int mostSteps) {
            MeanGenerator generator = start.generator();
            Matrix w = start.w0();
            Vector r = generator.mean(w).minus(start.target());
            Vector d = Vector.zeros(r.size());
            double first = r.norm();
            DoubleStream.Builder norms = DoubleStream.builder().add(first);
            for (int t = 0; t < mostSteps && r.norm() > GdaCourse.REACHED * first && r.norm() < 10 * first; t++) {
                Matrix descent = generator.jacobian(w).transposeTimes(d).times(rule.eta());
                Matrix v = generator.v().minus(d.outer(generator.responses(w)).times(outer * rule.eta()));
                d = d.times(decay).plus(r.times(rule.mu()));
                w = w.minus(descent);
                generator = new MeanGenerator(v, generator.z());
                r = generator.mean(w).minus(start.target());
                norms.add(r.norm());
            }
            return new GdaCourse(Vector.of(norms.build().toArray()), w);
        }
    }
}
