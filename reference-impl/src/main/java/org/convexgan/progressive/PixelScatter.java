package org.convexgan.progressive;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * Products of {@code S = X_cᵀX_c} with a few directions, in f64 and by no engine, in one pass over the images.
 *
 * <pre>{@code
 * S·B = Σ_r r·(rᵀB) − N·m·(mᵀB),  m = Σ_r r/N,  tr S = Σ_r ‖r‖² − N·‖m‖²
 * }</pre>
 *
 * <p>Slices of the rows are summed apart and added up in order: the result does not depend on the number of threads.
 *
 * @param images {@code S·B}, d×q
 * @param mean {@code m}
 * @param squares {@code Σ_r ‖r‖²}: rounding has changed {@code S·b} by at most {@link #rounding} times {@code ‖b‖}
 * @param rows N
 */
record PixelScatter(Matrix images, Vector mean, double squares, long rows) {
    private static final double UNIT_ROUNDOFF = 0x1p-53;
    private static final int SLICES = 16;
    private static final int BLOCK_ENTRIES = 1 << 17;

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
        List<Sums> sums = IntStream.range(0, SLICES)
                .parallel()
                .mapToObj(slice -> {
                    long first = slice * all / SLICES;
                    long end = (slice + 1) * all / SLICES;
                    Sums part = new Sums(directions);
                    part.add(rows, first, every ? end : Math.min(end, first + each));
                    return part;
                })
                .toList();
        Sums total = new Sums(directions);
        sums.forEach(total::add);
        return total.scatter();
    }

    /** Returns {@code tr S}. */
    double trace() {
        return squares - rows * mean.dot(mean);
    }

    /**
     * Returns a bound on the error of {@code S·b} for {@code ‖b‖ = 1}, and of the trace: an inner product of n terms
     * errs by {@code n·u} times the sum of their sizes, {@code u = 2⁻⁵³}, to first order; there is one over d entries
     * and one over N rows, for both terms of {@code S·b}.
     */
    double rounding() {
        return 2 * (rows + mean.size()) * UNIT_ROUNDOFF * squares;
    }

    /** What some rows add up to. */
    private static final class Sums {
        private static final int TOGETHER = 4;
        private static final int LANES = 128;
        private static final double[] ONES = {1, 1, 1, 1};

        private final int d;
        private final double[][] directions;
        private final double[][] images;
        private final double[] sum;
        private final double[][] together;
        private final double[] lanes = new double[LANES];
        private double squares;
        private long rows;

        Sums(Matrix directions) {
            d = directions.rows();
            this.directions = IntStream.range(0, directions.columns())
                    .mapToObj(j -> directions.column(j).toArray())
                    .toArray(double[][]::new);
            images = new double[directions.columns()][d];
            sum = new double[d];
            together = new double[TOGETHER][d];
        }

        void add(PixelRows source, long first, long end) {
            long wanted = Math.min(BLOCK_ENTRIES / d, end - first);
            int most = (int) Math.max(1, (wanted + TOGETHER - 1) / TOGETHER) * TOGETHER;
            byte[] levels = new byte[most * d];
            for (long row = first; row < end; row += most) {
                int count = (int) Math.min(most, end - row);
                source.readLevels(row, count, levels);
                Arrays.fill(levels, count * d, levels.length, (byte) 0); // rows of zeros change no sum
                for (int i = 0; i < count; i += TOGETHER) {
                    addRows(levels, i * d);
                }
            }
            rows += end - first;
        }

        private void addRows(byte[] levels, int at) {
            for (int r = 0; r < TOGETHER; r++) {
                widen(levels, at + r * d, together[r]);
                squares += dot(together[r], together[r]);
            }
            addMultiples(sum, ONES);
            double[] factors = new double[TOGETHER];
            for (int j = 0; j < directions.length; j++) {
                for (int r = 0; r < TOGETHER; r++) {
                    factors[r] = dot(together[r], directions[j]);
                }
                addMultiples(images[j], factors);
            }
        }

        private static void widen(byte[] from, int at, double[] to) {
            for (int i = 0; i < to.length; i++) {
                to[i] = (from[at + i] & 0xff) / 255.0;
            }
        }

        /** Sums in lanes, which the compiler turns into vector instructions. */
        private double dot(double[] a, double[] b) {
            Arrays.fill(lanes, 0);
            int end = d - d % LANES;
            for (int at = 0; at < end; at += LANES) {
                for (int i = 0; i < LANES; i++) {
                    lanes[i] += a[at + i] * b[at + i];
                }
            }
            double rest = 0;
            for (int i = end; i < d; i++) {
                rest += a[i] * b[i];
            }
            for (int half = LANES / 2; half > 0; half /= 2) {
                for (int i = 0; i < half; i++) {
                    lanes[i] += lanes[half + i];
                }
            }
            return lanes[0] + rest;
        }

        private void addMultiples(double[] to, double[] factors) {
            double f0 = factors[0];
            double f1 = factors[1];
            double f2 = factors[2];
            double f3 = factors[3];
            double[] r0 = together[0];
            double[] r1 = together[1];
            double[] r2 = together[2];
            double[] r3 = together[3];
            for (int i = 0; i < to.length; i++) {
                to[i] += f0 * r0[i] + f1 * r1[i] + (f2 * r2[i] + f3 * r3[i]);
            }
        }

        void add(Sums other) {
            addTo(sum, other.sum);
            for (int j = 0; j < images.length; j++) {
                addTo(images[j], other.images[j]);
            }
            squares += other.squares;
            rows += other.rows;
        }

        private static void addTo(double[] to, double[] from) {
            for (int i = 0; i < to.length; i++) {
                to[i] += from[i];
            }
        }

        PixelScatter scatter() {
            Vector mean = Vector.of(sum).times(1.0 / rows);
            double[] scattered = new double[d * images.length];
            for (int j = 0; j < images.length; j++) {
                double shift = rows * mean.dot(Vector.of(directions[j]));
                for (int i = 0; i < d; i++) {
                    scattered[i * images.length + j] = images[j][i] - shift * mean.get(i);
                }
            }
            return new PixelScatter(Matrix.of(d, images.length, scattered), mean, squares, rows);
        }
    }
}
