package org.convexgan.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * Products with {@code S = X_cᵀX_c} in f64 on a device, in passes over tiles of rows, which stay there while there is room.
 *
 * <p>With {@code y = 255·x − r} as in {@link CentredRows} and directions of 24 bits, scores {@code yᵀq} are sums of integers below {@code 2^53}, times a
 * power of two: exact in any order. Sums over N rows of products with them are not: to first order, with {@code δ = 255·μ − r}, {@code ‖q‖ = 1} and what is
 * rounded where the mean is taken out afterwards, {@code 255²·S·q} is off by at most
 *
 * <pre>{@code
 * u·((N + 4)·‖Y‖_F·‖Yq‖ + 3(d + 3)·N·‖δ‖²),   ‖Y‖_F² ≤ 255²·N·d,   ‖Yq‖² = 255²·qᵀSq + N·(δᵀq)²
 * }</pre>
 *
 * <p>This enters the bounds of the directions that were found. For random blocks it is allowed for in the end, not enclosed.
 */
final class GpuRows implements CentredProducts {
    private static final double UNIT = 1.0 / (Centre.LEVELS * Centre.LEVELS);
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    /** Entries of a tile at most: 128 MiB in f64. */
    private static final int TILE_ENTRIES = 1 << 24;

    /** Columns at most: sums of so many products {@code 255·2^23} are below {@code 2^53}. */
    private static final int MOST_COLUMNS = 1 << 22;

    /** {@code (R + E)ᵀ(R + E) ⪯ (1 + t)·RᵀR + (1 + 1/t)·EᵀE}. */
    private static final double SHARE = 0x1p-6;

    /** Rows at most whose mean the first reference is. */
    private static final int FIRST_ROWS = 64;

    private final PixelRows rows;
    private final Gpu gpu;
    private final Centre centre;
    private final int tileRows;
    private final GpuTiles tiles;

    /** Of all that is not done in passes. */
    private final Gpu.Queue queue;

    private final List<GpuLane> lanes = new ArrayList<>();

    /** {@code N·‖μ − r/255‖²}, the largest of all passes. */
    private double offCentre;

    private GpuRows(PixelRows rows, Gpu gpu, int threads, Centre centre) {
        Require.that(
                rows.columns() <= MOST_COLUMNS,
                "columns of the images",
                "be at most " + MOST_COLUMNS + " for exact scores",
                rows.columns());
        this.rows = rows;
        this.gpu = gpu;
        this.centre = centre;
        this.tileRows =
                (int) Math.max(1, Math.min(TILE_ENTRIES / rows.columns(), (rows.rows() + threads - 1) / threads));
        this.tiles = new GpuTiles(gpu, rows);
        this.queue = gpu.queue();
        try {
            for (long first = 0; lanes.size() < threads && first < rows.rows(); first += tileRows) {
                lanes.add(new GpuLane(gpu, tiles, rows.columns(), tileRows));
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Opens data whose mean is to be found. */
    static GpuRows of(PixelRows rows, Gpu gpu, int threads) {
        return new GpuRows(rows, gpu, threads, Centre.near(rows, (int) Math.min(rows.rows(), FIRST_ROWS)));
    }

    /** Opens data whose mean is known. */
    static GpuRows of(PixelRows rows, Vector mean, Gpu gpu, int threads) {
        return new GpuRows(rows, gpu, threads, Centre.at(rows, mean));
    }

    /** Returns whether products of integers are summed up without an error to nearly {@code 2^53}: some devices only imitate f64. */
    static boolean areExact(Gpu gpu) {
        int m = 3;
        int n = 5;
        int k = 1 << 14;
        int most = 1 << 19; // k·most² is 2^52
        Random random = new Random(7);
        byte[] levels = new byte[m * k];
        random.nextBytes(levels);
        int[] r = random.ints(k, 1 - most, 1).toArray();
        int[] z = random.ints(n * k, most / 2, most).toArray();
        try (Gpu.Memory x = gpu.allocate(levels.length);
                Gpu.Memory reference = gpu.of(Arrays.stream(r).asDoubleStream().toArray());
                Gpu.Memory rows = gpu.allocate((long) Double.BYTES * m * k);
                Gpu.Memory directions = gpu.of(Arrays.stream(z).asDoubleStream().toArray());
                Gpu.Memory scores = gpu.of(new double[m * n]);
                Gpu.Memory squares = gpu.of(new double[m * m]);
                Gpu.Queue queue = gpu.queue()) {
            queue.upload(ByteProducts.buffer(levels.length).put(levels).flip(), x);
            queue.centre(x, reference, rows, k, m);
            Gpu.Factor y = Gpu.Factor.of(rows, k).transposed();
            queue.multiply(y, Gpu.Factor.of(directions, k), m, n, k, 1, 0, Gpu.Factor.of(scores, m));
            queue.addSquare(y, m, k, Gpu.Factor.of(squares, m));
            double[] products = queue.numbers(scores, m * n);
            double[] lower = queue.numbers(squares, m * m);
            IntBinaryOperator entry = (i, j) -> (levels[i * k + j] & 0xff) - r[j];
            return IntStream.range(0, m * n)
                            .allMatch(at ->
                                    products[at] == sum(k, j -> (long) entry.applyAsInt(at % m, j) * z[at / m * k + j]))
                    && IntStream.range(0, m * m)
                            .filter(at -> at % m >= at / m)
                            .allMatch(at -> lower[at]
                                    == sum(k, j -> (long) entry.applyAsInt(at % m, j) * entry.applyAsInt(at / m, j)));
        }
    }

    private static long sum(int count, IntToLongFunction term) {
        return IntStream.range(0, count).mapToLong(term).sum();
    }

    @Override
    public Vector mean() {
        return centre.mean();
    }

    @Override
    public Columns representable(Columns directions, Vector eigenvalues) {
        return representable(directions);
    }

    @Override
    public Columns representable(Columns directions) {
        return GpuColumns.of(directions).rounded();
    }

    @Override
    public Columns columns(Matrix matrix) {
        return GpuColumns.from(gpu, queue, matrix);
    }

    @Override
    public Scattered scatter(Columns directions) {
        int d = rows.columns();
        int p = directions.count();
        Gpu.Memory q = GpuColumns.of(directions).values();
        try (Gpu.Memory reference = gpu.of(
                        Arrays.stream(centre.reference()).asDoubleStream().toArray());
                Shares<GpuScatterShare> shares = shares(lane -> new GpuScatterShare(gpu, lane, reference, q, p))) {
            shares.run(rows.rows(), tileRows);
            GpuScatterShare all = GpuScatterShare.sum(shares.all());
            try (Columns found = GpuColumns.leading(gpu, queue, all.images(), d, p + 1)) {
                try (Columns sums = found.range(p, p + 1)) {
                    centre.count(sums.toMatrix().toColumnMajorArray());
                }
                Centre.Drift drift = centre.drift();
                centre.settle();
                offCentre = Math.max(offCentre, drift.square() * UNIT);
                Matrix gram = all.gram().minus(drift.compressed(directions)).times(UNIT);
                return new Scattered(
                        drift.takenFrom(found.range(0, p), directions).scale(UNIT), gram, Matrix.zeros(p, p));
            }
        }
    }

    /** A pass costs little here. */
    @Override
    public Optional<Sketch> sketch(Matrix directions) {
        return Optional.empty();
    }

    @Override
    public ScatterMatrix scatterMatrix() {
        try (Gpu.Memory zero = gpu.of(new double[rows.columns()]);
                Gpu.Memory ones = gpu.of(ones(tileRows));
                Shares<GpuGramShare> shares = shares(lane -> new GpuGramShare(gpu, lane, zero, ones))) {
            shares.run(rows.rows(), tileRows);
            GpuGramShare all = GpuGramShare.sum(shares.all());
            double[] sums = all.sums();
            centre.countLevels(sums);
            return new GpuScatterMatrix(
                    gpu, queue, CentredGram.of(all.squares(), sums, rows.rows()).muli(UNIT));
        }
    }

    private <S extends Share> Shares<S> shares(Function<GpuLane, S> share) {
        Iterator<GpuLane> each = lanes.iterator();
        return new Shares<>(lanes.size(), () -> share.apply(each.next()));
    }

    static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** With {@code ‖E‖_F²} of the images of directions whose {@code qᵀSq} add up to the sum of the Ritz values. */
    @Override
    public Matrix coupling(RitzPairs pairs, Matrix errors, double complement) {
        int p = pairs.count();
        double image = imageRounding(Math.max(0, pairs.values().sum()) / p);
        return pairs.coupling().times(1 + SHARE).plus(Matrix.identity(p).times((1 + 1 / SHARE) * p * image * image));
    }

    @Override
    public double scoreRounding(double largest, int count) {
        return UNIT_ROUNDOFF * rows.rows() * count * (largest + offCentre) + Math.sqrt(count) * imageRounding(largest);
    }

    @Override
    public double imageRounding(double eigenvalue) {
        double n = rows.rows();
        double d = rows.columns();
        return UNIT_ROUNDOFF * ((n + 4) * Math.sqrt(n * d * (eigenvalue + offCentre)) + 3 * (d + 3) * offCentre);
    }

    @Override
    public void close() {
        lanes.forEach(GpuLane::close);
        tiles.close();
        queue.close();
    }
}
