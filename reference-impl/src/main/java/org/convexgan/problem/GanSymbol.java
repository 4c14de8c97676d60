package org.convexgan.problem;

import org.convexgan.certificate.exact.DoubleDouble;

/**
 * One symbol of the GAN over a finite alphabet: {@code L = p_d·log D + p_g·log(2(1 − D))} on {@code [ε, 1 − ε]}.
 *
 * @param pd probability in the data, {@code > 0}
 * @param eps clipping level
 */
record GanSymbol(double pd, double eps) implements ScalarGame {
    private static final DoubleDouble ONE = DoubleDouble.of(1);

    @Override
    public double lowest() {
        return eps;
    }

    @Override
    public double highest() {
        return 1 - eps;
    }

    @Override
    public DoubleDouble best(DoubleDouble pg) {
        return DoubleDouble.of(pd).dividedBy(pg.plus(DoubleDouble.of(pd)));
    }

    @Override
    public double bestSlope(double pg) {
        return -pd / ((pd + pg) * (pd + pg));
    }

    @Override
    public DoubleDouble ascent(DoubleDouble d, DoubleDouble pg) {
        return DoubleDouble.of(pd).dividedBy(d).minus(pg.dividedBy(ONE.minus(d)));
    }

    @Override
    public double curvature(double d, double pg) {
        return -pd / (d * d) - pg / ((1 - d) * (1 - d));
    }

    @Override
    public DoubleDouble constraint(DoubleDouble d) {
        return ONE.minus(d).times(2).log();
    }

    @Override
    public double constraintSlope(double d) {
        return -1 / (1 - d);
    }

    @Override
    public double bestSize(double pg) {
        return 1;
    }

    @Override
    public double ascentSize(double d, double pg) {
        return pd / d + pg / (1 - d);
    }

    @Override
    public double constraintSize(double d) {
        return 1 + Math.abs(StrictMath.log(2 * (1 - d)));
    }
}
