package org.convexgan.device;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Products with {@code S = X_cᵀX_c}, {@code X_c = X − 1·μᵀ}, in passes over tiles of consecutive rows: each thread reads, converts and multiplies its own.
 *
 * <p>What is subtracted from every row as it is read is an integer near the mean, r, so that rows are exact in f32 and no product cancels. With
 * {@code y = 255·x − r}, {@code s = Σy} and {@code δ = 255·μ − r}, what is left is taken off afterwards:
 * {@code 255²·S = Σyyᵀ − sδᵀ − δsᵀ + N·δδᵀ}.
 */
final class CentredRows implements CentredProducts {
    private static final double UNIT = 1.0 / (Centre.LEVELS * Centre.LEVELS);

    private static final double UNIT_ROUNDOFF = 0x1p-24;

    /** Rounding errors of a pass add up like independent ones; this many times their first-order size is allowed for. */
    private static final double ROUNDING = 4;

    /** Scores in f32 put {@code VᵀSV} off by about {@code u·σ_1·√(tr S·p/N)} (0.9 times that were measured); this many times it is allowed for. */
    private static final double SCORE_ROUNDING = 3;

    /** Sums in f32 over a tile put {@code S·v_i} off by some {@code u·√(θ_1·θ_i)} (3.2 were measured); this many are allowed for. */
    private static final double TILE_ROUNDING = 6;

    /** Sums over tiles put it off by a third of that for each, like independent errors; somewhat more is allowed for. */
    private static final double SUM_ROUNDING = 0.5;

    /** Entries of a tile: 16 MiB in f32, long enough for products of full speed. */
    private static final int TILE_ENTRIES = 1 << 22;

    /** Threads at most: memory grows with them, by a tile and a block of sums each. */
    private static final int MOST_THREADS = 32;

    private final PixelRows rows;
    private final int columns;
    private final int tileRows;
    private final int threads;
    private final Centre centre;
    private double trace;

    private CentredRows(PixelRows rows, int threads, Centre centre) {
        this.rows = rows;
        this.columns = rows.columns();
        this.tileRows = tileRows(rows);
        this.threads = (int) Math.min(Math.min(threads, MOST_THREADS), 1 + (rows.rows() - 1) / tileRows);
        this.centre = centre;
    }

    /** Opens data whose mean is to be found. */
    static CentredRows of(PixelRows rows, int threads) {
        return new CentredRows(rows, threads, Centre.near(rows, tileRows(rows)));
    }

    /** Opens data whose mean is known. */
    static CentredRows of(PixelRows rows, Vector mean, int threads) {
        return new CentredRows(rows, threads, Centre.at(rows, mean));
    }

    private static int tileRows(PixelRows rows) {
        return (int) Math.min(rows.rows(), Math.max(1, TILE_ENTRIES / rows.columns()));
    }

    @Override
    public Columns columns(Matrix matrix) {
        return HostColumns.from(matrix);
    }

    @Override
    public Vector mean() {
        return centre.mean();
    }

    /** Returns {@code tr S}, known once there was a pass over all rows. */
    double trace() {
        return trace;
    }

    /** Returns how many tiles a thread adds up. */
    private long terms() {
        return 1 + (rows.rows() - 1) / ((long) tileRows * threads);
    }

    @Override
    public Columns representable(Columns directions, Vector eigenvalues) {
        return representable(directions);
    }

    @Override
    public Columns representable(Columns directions) {
        try (INDArray rounded = HostColumns.of(directions).rounded()) {
            return new HostColumns(rounded.castTo(DataType.DOUBLE));
        }
    }

    /** Multiplies in f32, whose errors are not stated: bounds are as if they did not depend on random starts. */
    @Override
    public Scattered scatter(Columns directions) {
        try (INDArray block = HostColumns.of(directions).rounded()) {
            return scatter(directions, moments -> new ScatterShare(rows, centre.reference(), tileRows, block, moments));
        }
    }

    /**
     * Multiplies directions which repeat those of images of half the side in squares of four pixels, at little more than half of another pass's products.
     */
    @Override
    public Optional<Sketch> sketch(Matrix directions) {
        return Repeated.coarse(rows.side(), rows.channels(), directions).map(coarse -> {
            try (HostColumns exact = HostColumns.from(directions);
                    INDArray block = exact.rounded();
                    HostColumns few = HostColumns.from(coarse);
                    INDArray q = few.rounded()) {
                Columns used = representable(exact);
                return new Sketch(
                        used,
                        scatter(
                                used,
                                moments -> new CoarseShare(rows, centre.reference(), tileRows, block, q, moments)));
            }
        });
    }

    private Scattered scatter(Columns block, Function<@Nullable Moments, ScatterShare> share) {
        boolean counted = centre.isCounted();
        try (Shares<ScatterShare> shares =
                new Shares<>(threads, () -> share.apply(counted ? null : new Moments(columns)))) {
            shares.run(rows.rows(), tileRows);
            if (!counted) {
                count(shares.all());
            }
            Centre.Drift drift = centre.drift();
            centre.settle();
            Columns images = new HostColumns(shares.sum(ScatterShare::images).castTo(DataType.DOUBLE));
            Matrix gram = HostColumns.matrix(shares.sum(ScatterShare::gram));
            return new Scattered(
                    drift.takenFrom(images, block).scale(UNIT),
                    gram.minus(drift.compressed(block)).times(UNIT),
                    Matrix.zeros(block.count(), block.count()));
        }
    }

    /** What rounding in f32 may have taken from {@code RᵀR} is added: its measured size, not a bound. */
    @Override
    public Matrix coupling(RitzPairs pairs, Matrix errors, double complement) {
        double each = UNIT_ROUNDOFF * (TILE_ROUNDING + SUM_ROUNDING * Math.sqrt(terms()));
        double[] squares = IntStream.rangeClosed(1, pairs.count())
                .mapToDouble(i -> each * each * pairs.value(1) * pairs.value(i))
                .toArray();
        return pairs.coupling().plus(Matrix.diagonal(squares.length, squares.length, squares));
    }

    @Override
    public double scoreRounding(double largest, int count) {
        return SCORE_ROUNDING * UNIT_ROUNDOFF * Math.sqrt(largest * trace * count / rows.rows());
    }

    @Override
    public double imageRounding(double eigenvalue) {
        return ROUNDING * UNIT_ROUNDOFF * Math.sqrt(trace * eigenvalue);
    }

    /** For data whose mean is to be found. */
    @Override
    public ScatterMatrix scatterMatrix() {
        try (GramBlocks total = new GramBlocks(columns);
                Shares<GramShare> shares = new Shares<>(
                        threads, () -> new GramShare(rows, centre.reference(), total, new Moments(columns)))) {
            shares.run(rows.rows(), GramShare.TILE_ROWS);
            shares.all().forEach(GramShare::flush);
            count(shares.all());
            INDArray matrix = total.matrix();
            Centre.Drift drift = centre.drift();
            try (INDArray left = HostColumns.array(drift.matrix());
                    INDArray right = HostColumns.array(drift.matrix().times(drift.weights()))) {
                Nd4j.gemm(left, right, matrix, false, true, -1, 1);
            }
            return new ScatterMatrix(matrix.muli(UNIT));
        }
    }

    /** Finds the exact sums, and unless it is known the mean, from sums about the reference. */
    private void count(List<? extends TileShare> shares) {
        Moments all = Moments.sum(shares.stream()
                .map(share -> Objects.requireNonNull(share.moments(), "moments"))
                .toList());
        centre.count(all.sums());
        trace = UNIT * all.squaredDeviations();
    }

    @Override
    public void close() {
        // all memory is that of passes
    }
}
