package org.convexgan.device;

import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.Directions;
import org.convexgan.progressive.Spectrum;
import org.convexgan.progressive.SpectrumEngine;
import org.jspecify.annotations.Nullable;

/**
 * Leading spectra by products of matrices where they are fastest: from S itself, without an error in its entries, where it is small, and by passes
 * over the data where it would be large. Memory does not grow with the number of images.
 */
final class BlockSpectrum implements SpectrumEngine {
    /** Up to this many columns S is formed: 32×32 pixels of three channels. One pass for S costs as much as three to four for 256 directions, but no more is needed. */
    private static final int LARGEST_FORMED = 3072;

    /** Directions computed beyond the k asked for: their eigenvalues lie well below {@code σ_{k+1}²}, which is what makes few passes enough. */
    private static final int OVERSAMPLING = 80;

    /** Directions computed at least, so that the next, wider stage starts from enough of them. */
    private static final int WIDTH = 256;

    /**
     * Of single precision. Products of 8-bit integers round scores to three digits: of 8 bits they are nearer, of 7 bits up to 8 times farther off, which
     * enters the bounds that come with a spectrum.
     */
    private static final double UNIT_ROUNDOFF = 0x1p-24;

    private final String name;
    private final long seed;
    private final Products products;
    private final int largestFormed;
    private final int leastWidth;

    /**
     * Names an engine.
     *
     * @param name of the device, for tables
     * @param seed of the random starts
     * @param products where S is multiplied
     */
    BlockSpectrum(String name, long seed, Products products) {
        this(name, seed, products, LARGEST_FORMED, WIDTH);
    }

    /** Names an engine that forms S up to some columns, and computes at least some directions. */
    BlockSpectrum(String name, long seed, Products products, int largestFormed, int leastWidth) {
        this.name = name;
        this.seed = seed;
        this.products = products;
        this.largestFormed = largestFormed;
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
        if (start != null) {
            Require.that(
                    start.side() == rows.side() && start.channels() == rows.channels(),
                    "start",
                    "have side %d and %d channels".formatted(rows.side(), rows.channels()),
                    "side %d and %d channels".formatted(start.side(), start.channels()));
        }
        int width = (int) Math.min(rank, Math.max(leastWidth, k + OVERSAMPLING));
        Question question = new Question(rows, k, width, start, relativeTolerance, new Random(seed + rows.columns()));
        try (CentredProducts data = products.of(rows)) {
            if (rows.columns() > largestFormed) {
                return new StreamedSpectrum(data, question).compute();
            }
            try (ScatterMatrix scatter = data.scatterMatrix()) {
                return new FormedSpectrum(scatter, data.mean(), question).compute();
            }
        }
    }

    @Override
    public Matrix scatter(PixelRows rows, Vector mean, Matrix block) {
        try (CentredProducts data = products.of(rows, mean);
                Columns exact = data.columns(block);
                Columns near = data.representable(exact);
                Columns rest = data.representable(exact.subtract(near, Matrix.identity(near.count())));
                Columns both = near.beside(rest);
                CentredProducts.Scattered scattered = data.scatter(both);
                Columns images = scattered.images().range(0, near.count());
                Columns small = scattered.images().range(near.count(), both.count())) {
            return images.add(1, small).toMatrix();
        }
    }
}
