package org.convexgan.problem;

import org.convexgan.certificate.exact.DoubleDouble;

/**
 * One coordinate of a saddle problem whose Lagrangian {@code L(x, λ) = f₀(x) + λ·f₁(x)} is a sum over coordinates, with what rounding does to each of its
 * functions in double precision.
 */
interface ScalarGame {
    /** Returns the interval of {@code x}. */
    double lowest();

    double highest();

    /** Returns the maximizer of {@code L(·, λ)} on the line. */
    DoubleDouble best(DoubleDouble lambda);

    /** Returns the derivative of {@link #best}. */
    double bestSlope(double lambda);

    /** Returns {@code ∂L/∂x}. */
    DoubleDouble ascent(DoubleDouble x, DoubleDouble lambda);

    /** Returns {@code ∂²L/∂x²}. */
    double curvature(double x, double lambda);

    /** Returns {@code f₁(x)}. */
    DoubleDouble constraint(DoubleDouble x);

    /** Returns {@code f₁′(x)}. */
    double constraintSlope(double x);

    /** Returns the size of the terms that {@link #best} adds up, whose rounding is its error. */
    double bestSize(double lambda);

    /** Returns the same for {@link #ascent}. */
    double ascentSize(double x, double lambda);

    /** Returns the same for {@link #constraint}. */
    double constraintSize(double x);
}
