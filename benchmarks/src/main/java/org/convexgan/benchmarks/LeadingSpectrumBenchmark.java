package org.convexgan.benchmarks;

import java.util.concurrent.TimeUnit;
import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.Spectrum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The leading directions of 500 images of 576 pixels by block Krylov iteration, against how many are kept. Baseline: {@link BaselineBenchmark#eigen},
 * which finds all.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LeadingSpectrumBenchmark {
    private static final int IMAGES = 500;
    private static final int SIDE = 24;
    private static final long SEED = 20261122;
    private static final double TOLERANCE = 1e-4;

    /** Directions kept. */
    @Param({"5", "10", "20", "40", "80"})
    public int k;

    private PixelRows rows;

    /** Images in memory. */
    private record Stored(int side, float[] pixels) implements PixelRows {
        @Override
        public long rows() {
            return pixels.length / columns();
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public void read(long first, int count, float[] target) {
            System.arraycopy(pixels, (int) first * columns(), target, 0, count * columns());
        }
    }

    /**
     * Draws the images.
     *
     * @throws IllegalStateException if the eigenvalues of the whole Gram matrix are not where the engine says
     */
    @Setup(Level.Trial)
    public void draw() {
        SmoothFields drawn = new SmoothFields(IMAGES, SIDE, 1, SEED);
        float[] pixels = new float[IMAGES * drawn.columns()];
        drawn.read(0, IMAGES, pixels);
        rows = new Stored(SIDE, pixels);
        Spectrum spectrum = leading();
        Vector squared =
                SymmetricEigen.of(centred(pixels, drawn.columns()).gram()).values();
        double next = squared.get(k);
        if (!(Math.abs(spectrum.next().upper() - next) <= 2 * TOLERANCE * next
                && Math.abs(spectrum.next().lower() - next) <= 2 * TOLERANCE * next
                && Math.abs(spectrum.squared(1) - squared.get(0)) <= TOLERANCE * squared.get(0))) {
            throw new WrongAnswerException(
                    "bounds on sigma_%d^2 must lie around %s, but were %s".formatted(k + 1, next, spectrum.next()));
        }
    }

    private static Matrix centred(float[] pixels, int columns) {
        double[] entries = new double[pixels.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = pixels[i];
        }
        Matrix images = Matrix.of(IMAGES, columns, entries);
        Vector mean = images.columnSums().times(1.0 / IMAGES);
        return images.minus(Vector.zeros(IMAGES).map(zero -> 1).outer(mean));
    }

    /** The measured call. */
    @Benchmark
    public Spectrum leading() {
        return new ReferenceEngine().leading(rows, k, null, TOLERANCE);
    }
}
