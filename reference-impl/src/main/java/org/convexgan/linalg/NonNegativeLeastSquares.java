package org.convexgan.linalg;

import java.util.Arrays;

/**
 * The non-negative combination of rows that cancels most of a vector; what it leaves is the projection onto a polyhedral cone.
 *
 * <pre>{@code
 * min ‖c + Aᵀα‖   s.t.  α ≥ 0                        =  max cᵀu   s.t.  ‖u‖ ≤ 1,  A·u ≥ 0
 * r = c + Aᵀα:    A·r ≥ 0,   αᵢ·(A·r)ᵢ = 0            u = r/‖r‖
 * }</pre>
 *
 * <p>Any {@code α ≥ 0} proves the upper bound {@code ‖c + Aᵀα‖} on the maximum, optimal or not; the cone is polyhedral, so no Slater condition is
 * needed for equality.
 *
 * @param multipliers {@code α ≥ 0}, one per row of {@code A}
 * @param residual {@code r}, computed as a projection: as accurate as {@code c} even where active rows are almost dependent and {@code α} is
 *     large
 */
public record NonNegativeLeastSquares(Vector multipliers, Vector residual) {

    /**
     * Solves the program by the active-set method of Lawson and Hanson.
     *
     * <p>Rows are normalized first. On return {@code (A·r)ᵢ ≥ −1e-12·‖aᵢ‖·‖c‖}; zero rows, repeated rows and dependent rows are allowed.
     *
     * @param c {@code d} entries
     * @param a {@code m×d}
     * @throws IllegalArgumentException if {@code c} does not have {@code d} entries
     * @throws ArithmeticException if a norm or a multiplier overflows, or rounding keeps the method from an optimum
     */
    public static NonNegativeLeastSquares of(Vector c, Matrix a) {
        if (c.size() != a.columns()) {
            throw new IllegalArgumentException(
                    "c must have %d entries (columns of a), but had %d".formatted(a.columns(), c.size()));
        }
        double size = Vector.ofResult("norm of c", new double[] {c.norm()}).get(0);
        Vector[] rows = new Vector[a.rows()];
        Arrays.setAll(rows, a::row);
        double[] lengths = Arrays.stream(rows).mapToDouble(Vector::norm).toArray();
        double[][] normals = new double[a.rows()][];
        Arrays.setAll(normals, i -> unit(rows[i], lengths[i]));

        if (size == 0) {
            return new NonNegativeLeastSquares(Vector.zeros(a.rows()), c);
        }
        LawsonHanson optimum = LawsonHanson.solve(unit(c, size), normals);
        double[] multipliers = optimum.multipliers();
        Arrays.setAll(multipliers, i -> multipliers[i] == 0 ? 0 : size * multipliers[i] / lengths[i]);
        return new NonNegativeLeastSquares(
                Vector.ofResult("multipliers", multipliers),
                Vector.of(optimum.residual()).times(size));
    }

    /** Returns {@code ‖r‖}, the optimal value. */
    public double value() {
        return residual.norm();
    }

    private static double[] unit(Vector row, double length) {
        return length == 0 ? row.toArray() : row.map(entry -> entry / length).toArray();
    }
}
