package org.convexgan.progressive;

import java.util.Arrays;
import java.util.Optional;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Double precision on the processor, without native code: the exact spectrum of the smaller Gram matrix where that is
 * small, and {@link BlockKrylov} otherwise.
 */
public final class ReferenceEngine implements SpectrumEngine {
    private static final int EXACT = 400;
    /** 32×32 pixels of three channels. */
    private static final int HELD = 3072;

    private static final long SEED = 0x5eed;
    /** Where an image has so many entries a row of X, the Gram matrix of the rows costs less than an iteration. */
    private static final int WIDE = 3;
    /** And may then have so many times more rows. */
    private static final int FEW = 3;

    private static final double UNIT_ROUNDOFF = 0x1p-53;

    private final int exact;
    private final int held;
    private final long seed;

    /**
     * Decomposes the spectra of up to 400 images or pixel entries, or of up to 1200 images of three times as many entries,
     * and forms the scatter of up to 3072 pixel entries: what it says of such images is certain up to rounding.
     */
    public ReferenceEngine() {
        this(EXACT, HELD, SEED);
    }

    /**
     * Chooses where exactness ends.
     *
     * @param exact largest {@code min(N, d)} whose spectrum is computed in full, {@code ≥ 0}; larger scatters are not formed
     * @param seed of the random starts beyond it
     */
    public ReferenceEngine(int exact, long seed) {
        this(exact, exact, seed);
    }

    private ReferenceEngine(int exact, int held, long seed) {
        this.exact = Require.atLeast("exact", exact, 0);
        this.held = held;
        this.seed = seed;
    }

    @Override
    public int exactColumns() {
        return exact;
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public double unitRoundoff() {
        return UNIT_ROUNDOFF;
    }

    @Override
    public Spectrum leading(PixelRows rows, int k, @Nullable Directions start, double relativeTolerance) {
        requireKept(rows, k);
        Require.positive("relativeTolerance", relativeTolerance);
        CentredRows centred = CentredRows.of(rows);
        if (rows.columns() <= Math.min(exact, rows.rows())) {
            return bySmallImages(rows, centred, k);
        }
        long few = rows.columns() >= WIDE * rows.rows() ? FEW * (long) exact : exact;
        if (rows.rows() <= Math.min(few, rows.columns())) {
            return byFewImages(rows, centred, k);
        }
        HeldScatter scatter = rows.columns() <= held ? HeldScatter.of(centred, rows.rows()) : null;
        return new BlockKrylov(rows, centred, k, seed, scatter).leading(start, relativeTolerance);
    }

    /**
     * Throws unless {@code 1 ≤ k < min(N, d)}.
     *
     * @throws IllegalArgumentException if not
     */
    public static void requireKept(PixelRows rows, int k) {
        long most = Math.min(rows.rows(), rows.columns());
        Require.that(
                1 <= k && k < most,
                "k",
                "be at least 1 and below min(N, d) = %d for %d images with d = %d"
                        .formatted(most, rows.rows(), rows.columns()),
                k);
    }

    @Override
    public Matrix scatter(PixelRows rows, Vector mean, Matrix block) {
        return CentredRows.of(rows, mean).scatter(block);
    }

    private static Spectrum bySmallImages(PixelRows rows, CentredRows centred, int k) {
        Matrix gram = centred.gram();
        SymmetricEigen eigen = SymmetricEigen.of(gram);
        return exact(rows, centred, k, eigen, Bases.columns(eigen.vectors(), 0, wanted(k, gram.rows())));
    }

    private static Spectrum byFewImages(PixelRows rows, CentredRows centred, int k) {
        Matrix images = centred.all();
        Matrix transposed = images.transpose();
        SymmetricEigen eigen = SymmetricEigen.of(Products.of(images, transposed));
        int p = Math.min(wanted(k, images.rows()), Math.max(k, rank(eigen)));
        Matrix directions = Bases.orthonormal(Products.of(transposed, Bases.columns(eigen.vectors(), 0, p)));
        if (directions.columns() < k) {
            throw TooFewDirectionsException.of(rows, k, "they vary in " + directions.columns());
        }
        return exact(rows, centred, k, eigen, rotated(centred, directions));
    }

    /** Returns Ritz vectors: the two Gram decompositions keep the span but not the columns. */
    private static Matrix rotated(CentredRows centred, Matrix directions) {
        Matrix small = Products.transposed(directions, centred.scatter(directions));
        return Products.of(directions, SymmetricEigen.of(small).vectors());
    }

    private static int rank(SymmetricEigen eigen) {
        double floor = eigen.values().size() * Math.ulp(1.0) * eigen.spectralNorm();
        return eigen.count(lambda -> lambda > floor);
    }

    private static int wanted(int k, int most) {
        return Math.min(most, k + buffer(k));
    }

    /** Returns how many directions are computed beyond the k asked for. */
    static int buffer(int k) {
        return Math.max(10, k / 7);
    }

    /** Describes the p leading directions of a spectrum that is known in full. */
    private static Spectrum exact(PixelRows rows, CentredRows centred, int k, SymmetricEigen eigen, Matrix directions) {
        double[] sigma = new double[k + 1];
        for (int i = 0; i <= k; i++) {
            sigma[i] = Math.sqrt(Math.max(0, eigen.value(i + 1)));
        }
        double next = sigma[k] * sigma[k];
        int n = eigen.values().size();
        int p = directions.columns();
        double rounding = n * Math.ulp(1.0) * eigen.spectralNorm();
        double rest = p < n ? Math.max(0, eigen.value(p + 1)) : 0;
        Matrix image = centred.scatter(directions);
        return new Spectrum(
                centred.mean(),
                Vector.of(sigma),
                new Directions(rows.side(), rows.channels(), directions),
                residuals(directions, image, sigma),
                new SpectralBound(Math.max(0, next - rounding), next + rounding, 0),
                Optional.of(Enclosure.measured(directions, image, new SpectralBound(0, rest + rounding, 0), 0)));
    }

    private static Vector residuals(Matrix directions, Matrix image, double[] sigma) {
        int k = sigma.length - 1;
        double[] squares =
                Arrays.stream(sigma, 0, k).map(value -> value * value).toArray();
        Matrix kept = Bases.columns(directions, 0, k);
        return Bases.columnNorms(Bases.columns(image, 0, k).minus(Bases.scaled(kept, squares)));
    }
}
