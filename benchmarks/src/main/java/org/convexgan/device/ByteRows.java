package org.convexgan.device;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Products with {@code S = X_cᵀX_c} of pixels as they are stored, 8-bit integers, by integer directions: sums are exact, and what is lost where scores are
 * rounded to digits is known.
 *
 * <p>With pixel levels {@code X = 255·x}, whole c, {@code Y = XZ − 1·cᵀ = W + E}, {@code m = 255·μ}:
 *
 * <pre>{@code
 * X_cᵀX_c·Z = X_cᵀ(Y − 1·(Zᵀm − c)ᵀ) = XᵀW − m(1ᵀW) + X_cᵀE − X_cᵀ1·(Zᵀm − c)ᵀ,   X_cᵀ1 = 0 for the mean itself
 * ‖P·X_cᵀE‖² ≤ λ_max(P S P)·‖E‖²
 * }</pre>
 */
final class ByteRows implements CentredProducts {
    private static final int LEVELS = 255;
    private static final double UNIT = 1.0 / (LEVELS * LEVELS);
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    /** Pixels of a tile at most: each thread has its own, as unsigned bytes and as signed ones. */
    private static final int TILE_BYTES = 1 << 25;

    /** Pixels of the tiles of all threads at most. */
    private static final int ALL_BYTES = 1 << 28;

    /** Threads at most: memory grows with them. */
    private static final int MOST_THREADS = 32;

    /** Rows of a tile at most: a sum of so many products {@code 255·128} is below {@code 2^31}. */
    private static final int MOST_TILE_ROWS = 1 << 15;

    /** Columns at most: a sum of so many products {@code 255·127} is below {@code 2^31}. */
    private static final int MOST_COLUMNS = 1 << 16;

    /** In a sketch the scores of one of so many directions have two digits: what is wrong with the others is random, which helps as a start. */
    private static final int ROUGH = 16;

    /**
     * Directions with an eigenvalue above so many times the last one have three digits: an error α of a direction leaves {@code α·θ} in its residual, which
     * enters the error of a stage squared, over its penalty.
     */
    private static final double LARGE = 64;

    /** {@code (R + E)ᵀ(R + E) ⪯ (1 + t)·RᵀR + (1 + 1/t)·EᵀE}. */
    private static final double SHARE = 0x1p-6;

    private final PixelRows rows;
    private final int columns;
    private final Digits digits;
    private final int threads;

    private final List<ByteMemory> memories = new ArrayList<>();

    /** Near {@code 255·μ}; it, once it is known. */
    private double[] centre;

    /** {@code Σ 255·x}, once there was a pass over all rows. */
    private double @Nullable [] sums;

    private final boolean isCentreGiven;

    private ByteRows(PixelRows rows, Digits digits, int threads, double[] centre, boolean isCentreGiven) {
        Require.that(
                rows.columns() <= MOST_COLUMNS,
                "columns of the images",
                "be at most " + MOST_COLUMNS + " for 8-bit products",
                rows.columns());
        this.rows = rows;
        this.columns = rows.columns();
        this.digits = digits;
        this.threads = Math.min(threads, MOST_THREADS);
        this.centre = centre;
        this.isCentreGiven = isCentreGiven;
    }

    /** Opens data whose mean is to be found. */
    static ByteRows of(PixelRows rows, int threads) {
        return of(rows, ByteProducts.digits(), threads);
    }

    /** Opens data whose mean is to be found, for products with digits of a kind. */
    static ByteRows of(PixelRows rows, Digits digits, int threads) {
        int count = (int) Math.min(rows.rows(), Math.max(1, TILE_BYTES / (32 * rows.columns())));
        return new ByteRows(rows, digits, threads, Centre.meanLevels(rows, count), false);
    }

    /** Opens data whose mean is known. */
    static ByteRows of(PixelRows rows, Vector mean, int threads) {
        return new ByteRows(
                rows, ByteProducts.digits(), threads, mean.times(LEVELS).toArray(), true);
    }

    @Override
    public Columns columns(Matrix matrix) {
        return HostColumns.from(matrix);
    }

    @Override
    public Vector mean() {
        Objects.requireNonNull(sums, "sums");
        return Vector.of(centre).times(1.0 / LEVELS);
    }

    @Override
    public Columns representable(Columns directions, Vector eigenvalues) {
        double much = LARGE * (eigenvalues.size() == 0 ? 0 : eigenvalues.get(eigenvalues.size() - 1));
        int[] count = IntStream.range(0, directions.count())
                .map(j -> j < eigenvalues.size() && eigenvalues.get(j) > much ? 3 : 2)
                .toArray();
        return nearest(HostColumns.of(directions), count).columns();
    }

    @Override
    public Columns representable(Columns directions) {
        int[] count = new int[directions.count()];
        Arrays.fill(count, ByteDirections.MOST_DIGITS);
        return nearest(HostColumns.of(directions), count).columns();
    }

    private ByteDirections nearest(HostColumns directions, int[] count) {
        return ByteDirections.nearest(directions, digits, count);
    }

    @Override
    public Optional<Sketch> sketch(Matrix directions) {
        try (HostColumns exact = HostColumns.from(directions)) {
            int[] one = new int[exact.count()];
            Arrays.fill(one, 1);
            int[] leading = IntStream.range(0, one.length)
                    .map(j -> j < one.length / ROUGH ? 2 : 1)
                    .toArray();
            ByteDirections rough = nearest(exact, one);
            Coarse coarse = rows.halved()
                    .flatMap(half -> Repeated.coarse(rows.side(), rows.channels(), directions)
                            .map(few -> Coarse.of(half, few, digits)))
                    .orElse(null);
            return Optional.of(new Sketch(rough.columns(), scatter(rough, leading, coarse)));
        }
    }

    /**
     * What the scores of a sketch are of: about a quarter of those of all pixels, {@code xᵀUz = 4·x'ᵀz}, U as in {@link CoarseShare}.
     *
     * @param rows images x' of half the side
     * @param directions z, of one digit
     */
    private record Coarse(PixelRows rows, ByteDirections directions) {
        static final int PIXELS = 4;

        static Coarse of(PixelRows rows, Matrix few, Digits digits) {
            int[] one = new int[few.columns()];
            Arrays.fill(one, 1);
            try (HostColumns exact = HostColumns.from(few)) {
                return new Coarse(rows, ByteDirections.nearest(exact, digits, one));
            }
        }
    }

    @Override
    public Scattered scatter(Columns directions) {
        ByteDirections exact = ByteDirections.exactly(HostColumns.of(directions), digits);
        int[] count = exact.digits();
        if (isCentreGiven) {
            Arrays.fill(count, ByteDirections.MOST_DIGITS);
        }
        return scatter(exact, count, null);
    }

    private Scattered scatter(ByteDirections directions, int[] scoreDigits, @Nullable Coarse coarse) {
        double[] whole =
                Arrays.stream(directions.scores(centre)).map(Math::rint).toArray();
        int tileRows = tileRows(Math.min(MOST_TILE_ROWS, Math.min(TILE_BYTES, ALL_BYTES / threads) / columns));
        ByteDirections scored = coarse == null ? directions : coarse.directions();
        ByteBuffer z = scored.bytes();
        Iterator<ByteMemory> memories = memories(tileRows).iterator();
        try (Shares<ByteScatterShare> shares = shares(tileRows, () -> {
            ByteMemory memory = memories.next();
            return new ByteScatterShare(
                    tileRows,
                    memory,
                    coarse == null ? null : new ByteTile(coarse.rows(), tileRows),
                    new ByteScores(memory, tileRows, scored, z, coarse == null ? 1 : Coarse.PIXELS),
                    whole,
                    digits,
                    scoreDigits);
        })) {
            run(shares, tileRows);
            count(shares.all().stream().map(ByteScatterShare::sums).toList());
            double[] scales = directions.scales().toArray();
            double[] drift = directions.scores(centre);
            for (int j = 0; j < drift.length; j++) {
                drift[j] -= whole[j];
            }
            return new Scattered(
                    images(shares.all(), directions, drift),
                    Dense.scaled(scales, gram(shares, drift), scales).times(UNIT),
                    Dense.scaled(scales, HostColumns.matrix(shares.sum(ByteScatterShare::errors)), scales)
                            .times(UNIT));
        }
    }

    private Columns images(List<ByteScatterShare> shares, ByteDirections directions, double[] drift) {
        List<double[]> parts = shares.stream().map(ByteScatterShare::images).toList();
        double[] weights = sum(shares, ByteScatterShare::weights);
        double[] off = offMean();
        Vector scales = directions.scales();
        return HostColumns.of(columns, weights.length, (image, j) -> {
            Arrays.fill(image, 0);
            parts.forEach(part -> add(image, part, j * columns));
            double scale = scales.get(j) * UNIT;
            for (int i = 0; i < columns; i++) {
                image[i] = (image[i] - centre[i] * weights[j] - off[i] * drift[j]) * scale;
            }
        });
    }

    /** Returns {@code Σ (y − δ)(y − δ)ᵀ} where {@code δ = Zᵀm − c}. */
    private Matrix gram(Shares<ByteScatterShare> shares, double[] drift) {
        Vector totals = Vector.of(sum(shares.all(), ByteScatterShare::totals));
        Vector shift = Vector.of(drift);
        Matrix mixed = totals.outer(shift);
        return HostColumns.matrix(shares.sum(ByteScatterShare::gram))
                .minus(mixed)
                .minus(mixed.transpose())
                .plus(shift.outer(shift).times(rows.rows()));
    }

    /** Returns {@code Σ (x − m)}: 0 but for rounding where m is the mean. */
    private double[] offMean() {
        if (!isCentreGiven) {
            return new double[columns];
        }
        double[] off = Objects.requireNonNull(sums, "sums").clone();
        for (int j = 0; j < columns; j++) {
            off[j] -= rows.rows() * centre[j];
        }
        return off;
    }

    @Override
    public ScatterMatrix scatterMatrix() {
        int tileRows = tileRows(ByteGramShare.TILE_ROWS);
        LowerTriangle total = new LowerTriangle(columns);
        try (Shares<ByteGramShare> shares = shares(tileRows, () -> new ByteGramShare(rows, tileRows, total))) {
            run(shares, tileRows);
            shares.all().forEach(ByteGramShare::flush);
            count(shares.all().stream().map(ByteGramShare::sums).toList());
            return new ScatterMatrix(CentredGram.of(total.mirrored(), Objects.requireNonNull(sums, "sums"), rows.rows())
                    .muli(UNIT));
        }
    }

    @Override
    public Matrix coupling(RitzPairs pairs, Matrix errors, double complement) {
        Matrix rotated = Dense.compressed(errors, pairs.rotation());
        return pairs.coupling().times(1 + SHARE).plus(rotated.times(complement * (1 + 1 / SHARE)));
    }

    /** Sums over N rows in f64, of products of p by p exact numbers. */
    @Override
    public double scoreRounding(double largest, int count) {
        return UNIT_ROUNDOFF * rows.rows() * count * largest;
    }

    /** Sums over N rows in f64: {@code N·u·‖X‖_F·‖Xv‖}, {@code ‖X‖_F² ≤ N·d}. */
    @Override
    public double imageRounding(double eigenvalue) {
        double n = rows.rows();
        return UNIT_ROUNDOFF * n * Math.sqrt(n * columns * eigenvalue);
    }

    private int tileRows(int most) {
        return (int) Math.max(1, Math.min(most, (rows.rows() + threads - 1) / threads));
    }

    private List<ByteMemory> memories(int tileRows) {
        while (memories.size() < threads) {
            memories.add(new ByteMemory(rows, tileRows));
        }
        return memories;
    }

    private <S extends Share> Shares<S> shares(int tileRows, Supplier<S> share) {
        return new Shares<>((int) Math.min(threads, 1 + (rows.rows() - 1) / tileRows), share);
    }

    private void run(Shares<?> shares, int tileRows) {
        shares.run(rows.rows(), tileRows);
    }

    private void count(List<double[]> parts) {
        sums = sum(parts, Function.identity());
        if (!isCentreGiven) {
            centre = Arrays.stream(sums).map(sum -> sum / rows.rows()).toArray();
        }
    }

    private static <S> double[] sum(List<S> shares, Function<S, double[]> part) {
        double[] sum = part.apply(shares.get(0)).clone();
        for (S share : shares.subList(1, shares.size())) {
            add(sum, part.apply(share), 0);
        }
        return sum;
    }

    private static void add(double[] to, double[] more, int from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[from + i];
        }
    }

    @Override
    public void close() {
        // products outlive their data
    }
}
