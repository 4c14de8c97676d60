package org.convexgan.broken;

import java.util.Arrays;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Matrix;
import org.convexgan.overparam.GaussianSetup.Start;
import org.convexgan.overparam.GdaPath;
import org.convexgan.overparam.LazyRegime;
import org.convexgan.overparam.StepRule;

/** Wrong trainings of wide generators. */
public enum BrokenLazyTraining implements WrongSubject<LazyRegime.Training> {
    ALTERNATING("the discriminator moves first", Check.VALUE) {
        @Override
        GdaPath run(Start start, StepRule rule, int steps) {
            return LazyRegime.train(start, StepRule.alternating(rule.mu(), rule.eta(), 1), steps);
        }
    },
    HALF_STEP("half the descent step", Check.VALUE) {
        @Override
        GdaPath run(Start start, StepRule rule, int steps) {
            return LazyRegime.train(start, StepRule.simultaneous(rule.mu(), rule.eta() / 2), steps);
        }
    },
    TENTH_OF_ASCENT("a tenth of the ascent step", Check.VALUE) {
        @Override
        GdaPath run(Start start, StepRule rule, int steps) {
            return LazyRegime.train(start, StepRule.simultaneous(rule.mu() / 10, rule.eta()), steps);
        }
    },
    FROZEN("the generator never moves", Check.VALUE) {
        @Override
        GdaPath run(Start start, StepRule rule, int steps) {
            GdaPath right = LazyRegime.train(start, rule, 0);
            double[] first = right.residuals().row(0).toArray();
            double[][] rows = new double[steps + 1][];
            Arrays.fill(rows, first);
            return new GdaPath(right.w(), right.d(), Matrix.ofRows(rows));
        }
    },
    DRIFT("the weights are a twentieth smaller", Check.PRIMAL_FEASIBILITY) {
        @Override
        GdaPath run(Start start, StepRule rule, int steps) {
            GdaPath right = LazyRegime.train(start, rule, steps);
            return new GdaPath(right.w().times(0.95), right.d(), right.residuals());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenLazyTraining(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract GdaPath run(Start start, StepRule rule, int steps);

    @Override
    public LazyRegime.Training subject() {
        return this::run;
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }
}
