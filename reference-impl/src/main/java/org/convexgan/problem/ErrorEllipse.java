package org.convexgan.problem;

/**
 * How far rounding may carry a pair {@code (x, λ)} that is computed step by step, to first order.
 *
 * <p>Each rounding error {@code δ} is mapped on by the Jacobians {@code J} of the later steps, so that the total error is {@code Σ J⋯J·δ}. With
 * {@code S = Σ (J⋯J·δ)(J⋯J·δ)ᵀ} and {@code n} such errors, Cauchy and Schwarz bound its entries by {@code √(n·S_ii)}.
 *
 * @param xx entry of {@code S}
 * @param xy entry of {@code S}
 * @param yy entry of {@code S}
 * @param count {@code n}
 */
record ErrorEllipse(double xx, double xy, double yy, int count) {
    static final ErrorEllipse NONE = new ErrorEllipse(0, 0, 0, 0);

    /** What a projection has done to one variable. */
    enum Cut {
        /** It moved the variable to the border: its errors are gone. */
        TO_BORDER,
        /** It left the variable where it was. */
        NOTHING,
        /** The variable was so close to the border that rounding decides. */
        UNDECIDED
    }

    /** Returns the ellipse after {@code (x, λ) → (a·x + b·λ, c·x + d·λ)}. */
    ErrorEllipse map(double a, double b, double c, double d) {
        return new ErrorEllipse(
                a * a * xx + 2 * a * b * xy + b * b * yy,
                a * c * xx + (a * d + b * c) * xy + b * d * yy,
                c * c * xx + 2 * c * d * xy + d * d * yy,
                count);
    }

    /** Adds a rounding error of at most {@code dx} in {@code x} and {@code dy} in {@code λ}. */
    ErrorEllipse plus(double dx, double dy) {
        return new ErrorEllipse(xx + 2 * dx * dx, xy, yy + 2 * dy * dy, count + 1);
    }

    ErrorEllipse projectX(Cut cut) {
        return switch (cut) {
            case TO_BORDER -> new ErrorEllipse(0, 0, yy, count);
            case NOTHING -> this;
            case UNDECIDED -> uncorrelated();
        };
    }

    ErrorEllipse projectY(Cut cut) {
        return switch (cut) {
            case TO_BORDER -> new ErrorEllipse(xx, 0, 0, count);
            case NOTHING -> this;
            case UNDECIDED -> uncorrelated();
        };
    }

    /** Covers every ellipse that this one becomes when a variable is shrunk: with correlation {@code ρ}, {@code (1 + |ρ|)·diag S}. */
    private ErrorEllipse uncorrelated() {
        double norm = Math.sqrt(xx) * Math.sqrt(yy);
        double factor = norm == 0 ? 1 : 1 + Math.min(1, Math.abs(xy) / norm);
        return new ErrorEllipse(factor * xx, 0, factor * yy, count);
    }

    double boundX() {
        return Math.sqrt(count * xx);
    }

    double boundY() {
        return Math.sqrt(count * yy);
    }
}
