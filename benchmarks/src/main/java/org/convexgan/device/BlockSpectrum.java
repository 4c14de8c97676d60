package org.convexgan.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.Directions;
import org.convexgan.progressive.Enclosure;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Spectrum;
import org.convexgan.progressive.SpectrumEngine;
import org.convexgan.progressive.StageCertificate;
import org.jspecify.annotations.Nullable;

/**
 * Leading spectra by block power iteration in f32 where the Gram matrix would be large, and from the Gram matrix in f64 where it is small.
 *
 * <p>Memory does not grow with the number of images: two tiles, and some blocks of at most {@link #WIDTH} directions. Stopping rule: the two-sided bound
 * on {@code σ_{k+1}²} is as narrow as asked for and the k directions are accurate enough for a stage to be certified, or {@link #MOST_PASSES} passes
 * were made.
 */
final class BlockSpectrum implements SpectrumEngine {
    /** Up to this many columns the Gram matrix in f64 costs less than an iteration would: 16×16 pixels of three channels. */
    private static final int LARGEST_GRAM = 768;

    /** Directions kept beyond the k asked for: their eigenvalues lie well below {@code σ_{k+1}²}, which is what makes few passes enough. */
    private static final int OVERSAMPLING = 80;

    /** Directions kept at least, so that the next, wider stage starts from enough of them. */
    private static final int WIDTH = 256;

    /** Passes over the data beyond those of a blind start; each has at most one random start. */
    static final int MOST_PASSES = 24;

    /** Passes that replace a start where none is given. */
    private static final int BLIND_PASSES = 3;

    /** Up to this many columns a pass costs a quarter of one at the next stage, whose start may therefore cost more directions here. */
    private static final int CHEAP = 3072;

    private static final double CHEAP_WIDENING = 1.5;

    /** Multiplications beyond the number that should be enough, before the directions are improved instead. */
    private static final int PATIENCE = 2;

    /** The largest eigenvalue of the complement is expected at most this many times above the last Ritz value. */
    private static final double EXPECTED = 1.1;

    /** Numbers of multiplications of random blocks considered before the directions are improved instead. */
    private static final int[] MULTIPLICATIONS = {4, 5, 6, 8};

    private static final double UNIT_ROUNDOFF = 0x1p-24;

    /** Rounding errors of a pass add up like independent ones; this many times their first-order size is allowed for. */
    private static final double ROUNDING = 4;

    /** A product of S with a direction in f32 errs by about its unit roundoff (0.8 times that were measured); this many times it is allowed for. */
    private static final double PRODUCT_ROUNDING = 2;

    private static final double INDISTINCT = 16;

    /** What a stage that keeps these directions may miss of its penalty: half of what its certificate allows. */
    private static final double STAGE_ERROR = StageCertificate.TOLERANCE / 2;

    private final String name;
    private final long seed;
    private final int largestGram;
    private final int leastWidth;

    /**
     * Names an engine.
     *
     * @param name of the device, for tables
     * @param seed of the random starts
     */
    BlockSpectrum(String name, long seed) {
        this(name, seed, LARGEST_GRAM, WIDTH);
    }

    /** Names an engine that iterates from {@code largestGram + 1} columns on, with blocks of {@code leastWidth} directions or more. */
    BlockSpectrum(String name, long seed, int largestGram, int leastWidth) {
        this.name = name;
        this.seed = seed;
        this.largestGram = largestGram;
        this.leastWidth = leastWidth;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double unitRoundoff() {
        return UNIT_ROUNDOFF;
    }

    @Override
    public Spectrum leading(PixelRows rows, int k, @Nullable Directions start, double relativeTolerance) {
        long rank = Math.min(rows.rows(), rows.columns());
        Require.that(1 <= k && k < rank, "k", "be between 1 and " + (rank - 1), k);
        Require.positive("relativeTolerance", relativeTolerance);
        try (CentredRows data = CentredRows.of(rows)) {
            return rows.columns() <= largestGram
                    ? exact(data, rows, k)
                    : iterate(data, rows, k, start, relativeTolerance);
        }
    }

    @Override
    public Matrix scatter(PixelRows rows, Vector mean, Matrix block) {
        try (CentredRows data = CentredRows.of(rows, mean);
                Columns columns = Columns.from(block);
                Columns images = scatter(data, columns)) {
            return images.toMatrix();
        }
    }

    private Spectrum exact(CentredRows data, PixelRows rows, int k) {
        Matrix gram = data.scatterMatrix();
        SymmetricEigen eigen = SymmetricEigen.of(gram);
        int kept = width(rows, k);
        Matrix vectors = leadingColumns(eigen.vectors(), kept);
        Matrix shown = leadingColumns(vectors, k);
        Matrix values = Matrix.diagonal(
                k, k, Vector.of(eigen.values().toArray()).stream().limit(k).toArray());
        Vector residuals = columnNorms(gram.times(shown).minus(shown.times(values)));
        double next = Math.max(0, eigen.value(k + 1));
        double rounding = gram.rows() * 0x1p-52 * eigen.value(1);
        return new Spectrum(
                data.mean(),
                singularValues(eigen.values(), k),
                new Directions(rows.side(), rows.channels(), vectors),
                residuals,
                new SpectralBound(Math.max(0, next - rounding), next + rounding, 0),
                Optional.of(new Enclosure(
                        Vector.of(eigen.values().stream().limit(kept).toArray()),
                        Matrix.zeros(kept, kept),
                        new SpectralBound(0, Math.max(0, eigen.value(kept + 1)) + rounding, 0))));
    }

    private Spectrum iterate(
            CentredRows data, PixelRows rows, int k, @Nullable Directions start, double relativeTolerance) {
        Random random = new Random(seed);
        Columns basis = improved(data, start(data, rows, k, start, random));
        int passes = 1;
        while (true) {
            try (Complement complement = new Complement(basis, random);
                    RitzPairs pairs = multiply(data, basis, complement)) {
                passes++;
                int goal = multiplications(pairs, k, complement, relativeTolerance);
                boolean narrow = isNarrow(pairs, k, complement.bound(), relativeTolerance);
                while (!narrow
                        && passes < MOST_PASSES
                        && complement.multiplications() < goal + (goal > 0 ? PATIENCE : 0)
                        && complement.block().isPresent()) {
                    complement.multiplied(scatter(data, complement.block().orElseThrow()));
                    narrow = isNarrow(pairs, k, complement.bound(), relativeTolerance);
                    passes++;
                }
                if (narrow || passes >= MOST_PASSES) {
                    basis.close();
                    return spectrum(data, rows, k, pairs, complement);
                }
                Columns next = completed(pairs.images(), pairs.vectors());
                basis.close();
                basis = next;
            }
        }
    }

    /**
     * Returns after how many multiplications the bound on the complement should be low enough if its largest eigenvalue is where it is expected; the directions
     * are not accurate enough yet, and the answer is 0, where none is.
     */
    private static int multiplications(RitzPairs pairs, int k, Complement complement, double relativeTolerance) {
        double last = EXPECTED * pairs.value(pairs.values().size());
        return IntStream.of(MULTIPLICATIONS)
                .filter(count -> isNarrow(pairs, k, complement.expectedBound(last, count), relativeTolerance))
                .findFirst()
                .orElse(0);
    }

    private Columns start(CentredRows data, PixelRows rows, int k, @Nullable Directions start, Random random) {
        int width = width(rows, k);
        if (start == null) {
            Columns block = Columns.normal(rows.columns(), width, random);
            for (int pass = 0; pass < BLIND_PASSES; pass++) {
                block = improved(data, block);
            }
            return block;
        }
        Require.that(
                start.side() == rows.side() && start.channels() == rows.channels(),
                "start",
                "have side %d and %d channels".formatted(rows.side(), rows.channels()),
                "side %d and %d channels".formatted(start.side(), start.channels()));
        if (start.count() >= width) {
            return Columns.from(leadingColumns(start.columns(), width));
        }
        Matrix more = gaussian(rows.columns(), width - start.count(), random);
        return Columns.from(beside(start.columns(), more));
    }

    /** Returns an orthonormal basis of {@code S·block}, completed from the block where the data have fewer directions; closes the block. */
    private static Columns improved(CentredRows data, Columns block) {
        try (block;
                Columns images = scatter(data, block)) {
            return completed(images, block);
        }
    }

    private static Columns completed(Columns images, Columns block) {
        Columns basis = images.orthonormal().orElse(null);
        if (basis == null) {
            return block.orthonormal().orElseThrow();
        }
        if (basis.count() == block.count()) {
            return basis;
        }
        try (basis;
                Columns rest = block.copy().subtractSpan(basis)) {
            try (Columns more = rest.orthonormal().orElseThrow()) {
                return Columns.from(leadingColumns(beside(basis.toMatrix(), more.toMatrix()), block.count()));
            }
        }
    }

    private static Columns scatter(CentredRows data, Columns block) {
        return data.scatter(List.of(block)).get(0);
    }

    /** Multiplies the basis and the first random block in one pass. */
    private static RitzPairs multiply(CentredRows data, Columns basis, Complement complement) {
        List<Columns> blocks = new ArrayList<>(List.of(basis));
        complement.block().ifPresent(blocks::add);
        List<Columns> scattered = data.scatter(blocks);
        if (scattered.size() > 1) {
            complement.multiplied(scattered.get(1));
        }
        try (Columns images = scattered.get(0)) {
            return RitzPairs.of(basis, images);
        }
    }

    /**
     * Returns whether the bounds are as narrow as asked for and the directions serve a stage, or both bounds so far below {@code σ_1²} that products in f32 do
     * not tell them from 0.
     */
    private static boolean isNarrow(RitzPairs pairs, int k, double complement, double relativeTolerance) {
        double upper = upper(pairs, k, complement);
        double next = pairs.value(k + 1);
        return upper <= INDISTINCT * UNIT_ROUNDOFF * pairs.value(1)
                || upper <= next * (1 + relativeTolerance)
                        && pairs.stageBound(k, complement) <= next * (1 + STAGE_ERROR);
    }

    private static double upper(RitzPairs pairs, int k, double complement) {
        return k < pairs.values().size() ? pairs.upperBound(k + 1, complement) : complement;
    }

    private static Spectrum spectrum(CentredRows data, PixelRows rows, int k, RitzPairs pairs, Complement complement) {
        RefinedPairs refined = RefinedPairs.of(pairs);
        double lower = refined.value(k + 1);
        double rest = complement.bound();
        double upper = refined.upperBound(k + 1, rest);
        double trace = refined.values().sum() + complement.trace();
        double rounding = ROUNDING * UNIT_ROUNDOFF * Math.sqrt(trace * upper);
        return new Spectrum(
                data.mean(),
                singularValues(refined.values(), k),
                new Directions(rows.side(), rows.channels(), refined.vectors()),
                refined.residuals(k),
                new SpectralBound(Math.max(0, lower - rounding), Math.max(lower, upper) + rounding, Complement.FAILURE),
                Optional.of(new Enclosure(
                        refined.values(),
                        refined.coupling(),
                        new SpectralBound(0, rest + rounding, Complement.FAILURE),
                        PRODUCT_ROUNDING * UNIT_ROUNDOFF * refined.value(1))));
    }

    private int width(PixelRows rows, int k) {
        int width = Math.max(leastWidth, k + OVERSAMPLING);
        long wanted = rows.columns() <= CHEAP ? Math.round(CHEAP_WIDENING * width) : width;
        return (int) Math.min(Math.min(rows.rows(), rows.columns()), wanted);
    }

    private static Vector singularValues(Vector squares, int k) {
        return Vector.of(IntStream.rangeClosed(0, k)
                .mapToDouble(i -> i < squares.size() ? Math.sqrt(Math.max(0, squares.get(i))) : 0)
                .toArray());
    }

    private static Matrix leadingColumns(Matrix matrix, int count) {
        double[] entries = new double[matrix.rows() * count];
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < count; j++) {
                entries[i * count + j] = matrix.get(i, j);
            }
        }
        return Matrix.of(matrix.rows(), count, entries);
    }

    private static Matrix beside(Matrix left, Matrix right) {
        return left.transpose().above(right.transpose()).transpose();
    }

    private static Matrix gaussian(int rows, int columns, Random random) {
        return Matrix.of(
                rows,
                columns,
                DoubleStream.generate(random::nextGaussian)
                        .limit((long) rows * columns)
                        .toArray());
    }

    private static Vector columnNorms(Matrix matrix) {
        return Vector.of(IntStream.range(0, matrix.columns())
                .mapToDouble(j -> matrix.column(j).norm())
                .toArray());
    }
}
