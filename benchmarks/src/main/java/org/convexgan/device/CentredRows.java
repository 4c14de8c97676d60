package org.convexgan.device;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Products with {@code S = X_cᵀX_c}, {@code X_c = X − 1·μᵀ}, in passes over tiles of consecutive rows: each thread reads, converts and multiplies its own.
 *
 * <p>What is subtracted from every row as it is read is an integer near the mean, r, so that rows are exact in f32 and no product cancels. With
 * {@code y = 255·x − r}, {@code s = Σy} and {@code δ = 255·μ − r}, what is left is taken off afterwards:
 * {@code 255²·S = Σyyᵀ − sδᵀ − δsᵀ + N·δδᵀ}.
 */
final class CentredRows implements AutoCloseable {
    /** Pixel values are multiples of 1/255. */
    private static final int LEVELS = 255;

    private static final double UNIT = 1.0 / (LEVELS * LEVELS);

    /** Entries of a tile: 16 MiB in f32, long enough for products of full speed. */
    private static final int TILE_ENTRIES = 1 << 22;

    /** Threads at most: memory grows with them, by a tile and a block of sums each. */
    private static final int MOST_THREADS = 32;

    private final PixelRows rows;
    private final int columns;
    private final int tileRows;
    private final int threads;
    private final ExecutorService pool;
    private int[] reference;

    /** {@code 255·μ}, once it is known. */
    private double @Nullable [] centre;

    /** {@code Σ 255·x}, once there was a pass over all rows. */
    private double @Nullable [] sums;

    private double trace;

    private CentredRows(PixelRows rows, int threads, int[] reference) {
        this.rows = rows;
        this.columns = rows.columns();
        this.tileRows = tileRows(rows);
        this.threads = (int) Math.min(Math.min(threads, MOST_THREADS), 1 + (rows.rows() - 1) / tileRows);
        this.reference = reference;
        this.pool = Executors.newFixedThreadPool(this.threads, work -> {
            Thread thread = new Thread(work, "tiles");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Opens data whose mean is to be found. */
    static CentredRows of(PixelRows rows, int threads) {
        int count = tileRows(rows);
        byte[] first = new byte[count * rows.columns()];
        rows.readLevels(0, count, first);
        double[] means = new double[rows.columns()];
        for (int i = 0; i < first.length; i++) {
            means[i % means.length] += (double) (first[i] & 0xff) / count;
        }
        return new CentredRows(rows, threads, rounded(means));
    }

    /** Opens data whose mean is known. */
    static CentredRows of(PixelRows rows, Vector mean, int threads) {
        double[] centre = mean.times(LEVELS).toArray();
        CentredRows data = new CentredRows(rows, threads, rounded(centre));
        data.centre = centre;
        return data;
    }

    private static int tileRows(PixelRows rows) {
        return (int) Math.min(rows.rows(), Math.max(1, TILE_ENTRIES / rows.columns()));
    }

    private static int[] rounded(double[] levels) {
        return Arrays.stream(levels)
                .mapToInt(level -> (int) Math.max(0, Math.min(LEVELS, Math.round(level))))
                .toArray();
    }

    /** Returns {@code μ}, known once there was a pass over all rows. */
    Vector mean() {
        return Vector.of(Objects.requireNonNull(centre, "centre")).times(1.0 / LEVELS);
    }

    /** Returns {@code tr S}, known once there was a pass over all rows. */
    double trace() {
        return trace;
    }

    /** Returns how many tiles a thread adds up. */
    long terms() {
        return 1 + (rows.rows() - 1) / ((long) tileRows * threads);
    }

    /**
     * A product with S.
     *
     * @param images {@code S·Q}, in f32
     * @param gram {@code QᵀSQ}: scores in f32, their products in f64
     */
    record Scattered(Columns images, Matrix gram) implements AutoCloseable {
        @Override
        public void close() {
            images.close();
        }
    }

    /** Multiplies S by directions in f32, in one pass. */
    Scattered scatter(Columns block) {
        return scatter(block, moments -> new ScatterShare(rows, reference, tileRows, block, moments));
    }

    /**
     * Multiplies S by directions in f32 which repeat those of images of half the side in squares of four pixels, in one pass that costs little more than
     * half of another's products.
     *
     * @param block {@code UQ}
     * @param coarse {@code Q}, a quarter of the rows
     */
    Scattered scatterRepeated(Columns block, Columns coarse) {
        return scatter(block, moments -> new CoarseShare(rows, reference, tileRows, block, coarse, moments));
    }

    private Scattered scatter(Columns block, Function<@Nullable Moments, ScatterShare> share) {
        boolean counted = sums != null;
        try (Shares<ScatterShare> shares =
                new Shares<>(threads, () -> share.apply(counted ? null : new Moments(columns)))) {
            shares.run(pool, rows.rows(), tileRows);
            if (!counted) {
                count(shares.all());
            }
            Drift drift = drift();
            reference = rounded(Objects.requireNonNull(centre, "centre"));
            Columns images = new Columns(shares.sum(ScatterShare::images).dup('f'));
            Matrix gram = Columns.matrix(shares.sum(ScatterShare::gram));
            return new Scattered(
                    drift.takenFrom(images, block).scale(UNIT),
                    gram.minus(drift.compressed(block)).times(UNIT));
        }
    }

    /** Returns S in f64, column-major, from products of integers without an error; for data whose mean is to be found. */
    INDArray scatterMatrix() {
        try (GramBlocks total = new GramBlocks(columns);
                Shares<GramShare> shares =
                        new Shares<>(threads, () -> new GramShare(rows, reference, total, new Moments(columns)))) {
            shares.run(pool, rows.rows(), GramShare.TILE_ROWS);
            shares.all().forEach(GramShare::flush);
            count(shares.all());
            INDArray matrix = total.matrix();
            Drift drift = drift();
            try (INDArray left = Columns.array(drift.matrix());
                    INDArray right = Columns.array(drift.matrix().times(drift.weights()))) {
                Nd4j.gemm(left, right, matrix, false, true, -1, 1);
            }
            return matrix.muli(UNIT);
        }
    }

    /** Finds the exact sums, and unless it is known the mean, from sums about the reference. */
    private void count(List<? extends TileShare> shares) {
        Moments all = Moments.sum(shares.stream()
                .map(share -> Objects.requireNonNull(share.moments(), "moments"))
                .toList());
        double[] found = all.sums();
        for (int j = 0; j < columns; j++) {
            found[j] += (double) rows.rows() * reference[j];
        }
        sums = found;
        if (centre == null) {
            centre = Arrays.stream(found).map(sum -> sum / rows.rows()).toArray();
        }
        trace = UNIT * all.squaredDeviations();
    }

    /** What is between the reference and the mean. */
    private Drift drift() {
        double[] left = Objects.requireNonNull(sums, "sums").clone();
        double[] shift = Objects.requireNonNull(centre, "centre").clone();
        for (int j = 0; j < columns; j++) {
            left[j] -= (double) rows.rows() * reference[j];
            shift[j] -= reference[j];
        }
        return new Drift(left, shift, rows.rows());
    }

    /**
     * {@code sδᵀ + δsᵀ − N·δδᵀ = D·W·Dᵀ}.
     *
     * @param matrix {@code D = (s δ)}
     * @param weights {@code W}
     */
    private record Drift(Matrix matrix, Matrix weights) {
        Drift(double[] sums, double[] shift, long rows) {
            this(Matrix.ofRows(sums, shift).transpose(), Matrix.ofRows(new double[] {0, 1}, new double[] {1, -rows}));
        }

        /** Subtracts {@code D·W·Dᵀ·Q} in place. */
        Columns takenFrom(Columns images, Columns q) {
            try (Columns d = Columns.from(matrix)) {
                return images.subtract(d, weights.times(d.transposeTimes(q)));
            }
        }

        /** Returns {@code QᵀD·W·DᵀQ}. */
        Matrix compressed(Columns q) {
            try (Columns d = Columns.from(matrix)) {
                Matrix scores = d.transposeTimes(q);
                return scores.transpose().times(weights.times(scores));
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
