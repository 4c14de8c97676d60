package org.convexgan.device;

import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.Directions;
import org.convexgan.progressive.Enclosure;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Spectrum;
import org.convexgan.progressive.StageCertificate;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is asked for.
 *
 * @param rows the data
 * @param k directions
 * @param width directions to compute, {@code > k} where the data have as many
 * @param start directions to start from, or null
 * @param tolerance relative width of the bounds on {@code σ_{k+1}²} aimed at
 * @param random of the directions that are missing in the start
 */
record Question(PixelRows rows, int k, int width, @Nullable Directions start, double tolerance, Random random) {
    /** What a stage that keeps the directions may miss of its penalty: half of what its certificate allows. */
    private static final double STAGE_ERROR = StageCertificate.TOLERANCE / 2;

    /** Directions to begin with: the start, as far as there is one, and random ones. */
    Matrix block() {
        if (start == null) {
            return gaussian(width);
        }
        if (start.count() == width) {
            return start.columns();
        }
        return start.count() > width
                ? start.leading(width).columns()
                : start.columns()
                        .transpose()
                        .above(gaussian(width - start.count()).transpose())
                        .transpose();
    }

    private Matrix gaussian(int count) {
        return Matrix.of(
                rows.columns(),
                count,
                DoubleStream.generate(random::nextGaussian)
                        .limit((long) rows.columns() * count)
                        .toArray());
    }

    /**
     * Returns whether the bounds are as narrow as asked for and the directions serve a stage, or both bounds so far below {@code σ_1²} that products do
     * not tell them from 0.
     *
     * @param complement bound on the eigenvalues off the directions
     * @param indistinct relative to {@code σ_1²}
     */
    boolean isAnswered(RitzPairs pairs, double complement, double indistinct) {
        double upper = pairs.upperBound(k + 1, complement);
        double next = pairs.value(k + 1);
        return upper <= indistinct * pairs.value(1)
                || upper <= next * (1 + tolerance) && pairs.stageBound(k, complement) <= next * (1 + STAGE_ERROR);
    }

    /**
     * Puts an answer together.
     *
     * @param mean of the data
     * @param pairs what was found
     * @param coupling {@code RᵀR}, with what rounding may have taken from it
     * @param complement bounds on the eigenvalues off the directions
     * @param nextRounding allowance for rounding in the bounds on {@code σ_{k+1}²}
     * @param rounding allowance for rounding in {@code VᵀSV}
     */
    Spectrum answer(
            Vector mean,
            RitzPairs pairs,
            Matrix coupling,
            SpectralBound complement,
            double nextRounding,
            double rounding) {
        double lower = pairs.value(k + 1);
        double upper = Math.max(lower, pairs.upperBound(k + 1, complement.upper()));
        return new Spectrum(
                mean,
                Vector.of(IntStream.rangeClosed(1, k + 1)
                        .mapToDouble(i -> Math.sqrt(pairs.value(i)))
                        .toArray()),
                new Directions(rows.side(), rows.channels(), pairs.vectors().toMatrix()),
                pairs.residualNorms(k),
                new SpectralBound(
                        Math.max(0, lower - nextRounding), upper + nextRounding, complement.failureProbability()),
                Optional.of(new Enclosure(pairs.values(), coupling, complement, rounding)));
    }
}
