package org.convexgan.broken;

import java.util.function.ToDoubleFunction;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.overparam.GaussianSetup;

/** Wrong means of the squared norm of the first output. */
public enum BrokenMisfitLaw implements WrongSubject<ToDoubleFunction<GaussianSetup>> {
    PRINTED("no factor for the number of noise vectors", Check.PRIMAL_FEASIBILITY) {
        @Override
        double mean(GaussianSetup in) {
            return in.meanSquaredMisfit() / factor(in);
        }
    },
    ROOTED("the root of the factor in the square", Check.VALUE) {
        @Override
        double mean(GaussianSetup in) {
            return in.meanSquaredMisfit() / Math.sqrt(factor(in));
        }
    },
    SQUARED_COUNT("(pi - 1)/n^2 in the factor", Check.VALUE) {
        @Override
        double mean(GaussianSetup in) {
            return in.meanSquaredMisfit() / factor(in) * (1 + (Math.PI - 1) / ((double) in.n() * in.n()));
        }
    },
    SCALE("sigma_v sigma_w sigma_z instead of its square", Check.VALUE) {
        @Override
        double mean(GaussianSetup in) {
            return in.meanSquaredMisfit() / (in.sigmaV() * in.sigmaW() * in.sigmaZ());
        }
    },
    ONE_OUTPUT("without m", Check.PRIMAL_FEASIBILITY) {
        @Override
        double mean(GaussianSetup in) {
            return in.meanSquaredMisfit() / in.m();
        }
    },
    LINEAR("without the activation: kdm/n", Check.VALUE) {
        @Override
        double mean(GaussianSetup in) {
            double scale = in.sigmaV() * in.sigmaW() * in.sigmaZ();
            return scale * scale * in.k() * in.d() * in.m() / in.n();
        }
    };

    private final String fault;
    private final Check intended;

    BrokenMisfitLaw(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract double mean(GaussianSetup in);

    private static double factor(GaussianSetup in) {
        return 1 + (Math.PI - 1) / in.n();
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
    public ToDoubleFunction<GaussianSetup> subject() {
        return this::mean;
    }
}
