package org.convexgan.progressive;

import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * Products of {@code S = X_cᵀX_c} with a few directions, in f64 and by no engine, in one pass over the images.
 *
 * <pre>{@code
 * S·B = (Σ_r l_r·(l_rᵀ·B) − s·(sᵀ·B)/N)/255²,   s = Σ_r l_r,   X = (l_r/255)_r,   tr S = Σ_r ‖x_r‖² − N·‖m‖²
 * }</pre>
 *
 * <p>Slices of the rows are summed apart and added up in order: the result does not depend on the number of threads.
 *
 * @param images {@code S·B}, d×q
 * @param mean {@code m = s/(255·N)}
 * @param squares {@code Σ_r ‖x_r‖²}: rounding has changed {@code S·b} by at most {@link #rounding} times {@code ‖b‖}
 * @param rows N
 */
record PixelScatter(Matrix images, Vector mean, double squares, long rows) {
    private static final double UNIT_ROUNDOFF = 0x1p-53;
    private static final int SLICES = 16;
    private static final double LARGEST = 255;

    /** Multiplies with all rows. */
    static PixelScatter of(PixelRows rows, Matrix directions) {
        return of(rows, directions, rows.rows());
    }

    /**
     * Multiplies with some rows, in runs that are spread evenly: by a matrix {@code ⪯ S}, if it is centred like S.
     *
     * @param most about how many rows, {@code ≥ 1}; all, if there are not more
     */
    static PixelScatter of(PixelRows rows, Matrix directions, long most) {
        long all = rows.rows();
        long each = Math.max(1, Math.min(all, most) / SLICES);
        boolean every = most >= all;
        LevelSums total = new LevelSums(directions);
        List<LevelSums> sums = IntStream.range(0, SLICES)
                .parallel()
                .mapToObj(slice -> {
                    long first = slice * all / SLICES;
                    long end = (slice + 1) * all / SLICES;
                    LevelSums part = total.empty();
                    part.add(rows, first, every ? end : Math.min(end, first + each));
                    return part;
                })
                .toList();
        sums.forEach(total::add);
        return centred(total, directions);
    }

    private static PixelScatter centred(LevelSums sums, Matrix directions) {
        int d = directions.rows();
        int q = directions.columns();
        double[] s = sums.sum();
        Vector sum = Vector.of(s);
        double[] scattered = new double[d * q];
        for (int j = 0; j < q; j++) {
            double[] product = sums.product(j);
            double shift = sum.dot(directions.column(j)) / sums.rows();
            for (int i = 0; i < d; i++) {
                scattered[i * q + j] = (product[i] - shift * s[i]) / (LARGEST * LARGEST);
            }
        }
        return new PixelScatter(
                Matrix.of(d, q, scattered),
                sum.map(entry -> entry / (LARGEST * sums.rows())),
                sums.squares() / (LARGEST * LARGEST),
                sums.rows());
    }

    /** Returns {@code tr S}. */
    double trace() {
        return squares - rows * mean.dot(mean);
    }

    /**
     * Returns a bound on the error of {@code S·b} for {@code ‖b‖ = 1}, and of the trace, to first order: an inner product
     * of n terms errs by {@code n·u} times the sum of their sizes, {@code u = 2⁻⁵³}. In units of {@code u·Σ_r ‖x_r‖²}
     * there is one over d entries and one over N rows in {@code Σ_r l_r·(l_rᵀb)}, one over d entries and three operations
     * in {@code s·(sᵀb)/N}, and two operations afterwards. Two more units are for the quotients {@code l/255} that
     * engines round to f64: they put {@code XᵀX} off by {@code 2u·‖X‖_F²} at most.
     */
    double rounding() {
        return (rows + 2 * mean.size() + 7) * UNIT_ROUNDOFF * squares;
    }
}
