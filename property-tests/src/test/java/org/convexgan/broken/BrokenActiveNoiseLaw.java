package org.convexgan.broken;

import java.util.function.ToDoubleFunction;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.overparam.GaussianSetup;

/** Wrong means of the squared norm of the active noise. */
public enum BrokenActiveNoiseLaw implements WrongSubject<ToDoubleFunction<GaussianSetup>> {
    WRONG_BRACKET("(d + n - 1)/pi instead of d + (n - 1)/pi", Check.VALUE) {
        @Override
        double mean(GaussianSetup in) {
            return in.sigmaZ() * in.sigmaZ() * (in.d() + in.n() - 1) / Math.PI / (2 * in.n());
        }
    },
    INDEPENDENT("the noise vectors cancel: d/2n", Check.VALUE) {
        @Override
        double mean(GaussianSetup in) {
            return in.sigmaZ() * in.sigmaZ() * in.d() / (2.0 * in.n());
        }
    },
    SCALE("sigma_z instead of its square", Check.VALUE) {
        @Override
        double mean(GaussianSetup in) {
            return in.meanSquaredActiveMean() / in.sigmaZ();
        }
    },
    ALL_ACTIVE("every noise vector counts: d/n", Check.VALUE) {
        @Override
        double mean(GaussianSetup in) {
            return in.sigmaZ() * in.sigmaZ() * in.d() / in.n();
        }
    },
    SUM("the sum of the active noise instead of its mean", Check.GAP) {
        @Override
        double mean(GaussianSetup in) {
            return in.n() * (double) in.n() * in.meanSquaredActiveMean();
        }
    },
    SQUARED_COUNT("divides by n squared", Check.PRIMAL_FEASIBILITY) {
        @Override
        double mean(GaussianSetup in) {
            return in.meanSquaredActiveMean() / in.n();
        }
    };

    private final String fault;
    private final Check intended;

    BrokenActiveNoiseLaw(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract double mean(GaussianSetup in);

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    @Override
    public ToDoubleFunction<GaussianSetup> subject() {
        return this::mean;
    }
}
