package org.convexgan.linalg;

/**
 * An affine image of a matrix that no direction of a polyhedral cone sees beyond a radius.
 *
 * <pre>{@code
 * rᵀ(p + Gᵀb) ≤ ρ·‖r‖  for all r with A·r ≥ 0     ⇔     min_{α≥0} ‖p + Gᵀb + Aᵀα‖ ≤ ρ
 * }</pre>
 *
 * @param offset {@code p}, {@code d} entries
 * @param weights {@code b}, one entry per row of {@code G}
 * @param cone {@code A}, m×d
 */
public record ConeConstraint(Vector offset, Vector weights, Matrix cone) {
    public ConeConstraint {
        if (cone.columns() != offset.size()) {
            throw new IllegalArgumentException(
                    "cone must have %d columns (size of offset), but had %d".formatted(offset.size(), cone.columns()));
        }
    }

    /** Returns {@code p + Gᵀb}. */
    public Vector image(Matrix g) {
        return offset.plus(g.transpose().times(weights));
    }

    /** Returns the multipliers {@code α} that bring {@code p + Gᵀb + Aᵀα} nearest to 0. */
    public NonNegativeLeastSquares nearest(Matrix g) {
        return NonNegativeLeastSquares.of(image(g), cone);
    }
}
