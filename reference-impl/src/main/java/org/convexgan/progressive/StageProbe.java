package org.convexgan.progressive;

import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;

/**
 * Probes what an engine says by one pass over the images, and by power steps on some of them, which cost a fraction of
 * it: the scatter of some images is at most that of all, so that a direction that they stretch is stretched by all.
 */
final class StageProbe {
    private static final long SEED = 0x9d0be;
    private static final int INSIDE = 2;
    private static final int OUTSIDE = 3;
    private static final int POWER_STEPS = 3;
    private static final long SOME = 2048;
    private static final int PROJECTIONS = 3;

    private final PixelRows rows;
    private final Spectrum spectrum;
    private final Enclosure said;
    private final Matrix v;

    /**
     * Prepares a probe.
     *
     * @param said about the images of {@code spectrum} and its directions, as sums over all images
     */
    StageProbe(PixelRows rows, Spectrum spectrum, Enclosure said) {
        this.rows = rows;
        this.spectrum = spectrum;
        this.said = said;
        v = spectrum.directions().columns();
    }

    /**
     * Multiplies and compares.
     *
     * @param penalty the unit of disagreement, {@code > 0}, for sums over all images
     */
    Probe against(double penalty) {
        int p = v.columns();
        Matrix g = new NoiseStream(SEED).block(0, p, 0, INSIDE);
        Matrix x = Products.of(v, g);
        boolean isWhole = p == v.rows();
        PixelScatter found = PixelScatter.of(rows, isWhole ? x : Bases.beside(x, outside()));
        double rounding = said.rounding() + found.rounding();
        Matrix along = Products.transposed(v, found.images());
        Matrix across = found.images().minus(Products.of(v, along));
        Matrix skew = Products.transposed(v, x).minus(g);
        double directions = 0;
        double values = 0;
        double residuals = 0;
        for (int j = 0; j < INSIDE; j++) {
            Vector weights = g.column(j);
            double allowed = rounding * weights.norm();
            directions =
                    Math.max(directions, skew.column(j).norm() * said.values().maxAbs() - allowed);
            values = Math.max(values, along.column(j).minus(stretched(weights)).norm() - allowed);
            residuals = Math.max(residuals, across.column(j).norm() - coupling(weights) - allowed);
        }
        double complement =
                isWhole ? 0 : across.column(INSIDE).norm() - said.complement().upper() - rounding;
        return new Probe(
                shift(rows, spectrum.mean(), found.mean()) / penalty,
                Math.max(0, directions) / penalty,
                Math.max(0, values) / penalty,
                Math.max(0, residuals) / penalty,
                Math.max(0, complement) / penalty,
                Math.max(0, said.excessOfTrace(found.trace(), rows) - p * rounding) / penalty);
    }

    /** Returns {@code N·‖m − μ‖²}. */
    static double shift(PixelRows rows, Vector said, Vector found) {
        Vector shift = found.minus(said);
        return rows.rows() * shift.dot(shift);
    }

    private Vector stretched(Vector weights) {
        return Vector.of(IntStream.range(0, weights.size())
                .mapToDouble(i -> said.values().get(i) * weights.get(i))
                .toArray());
    }

    /** Returns {@code ‖R·g‖}. */
    private double coupling(Vector weights) {
        return Math.sqrt(Math.max(0, weights.dot(said.coupling().times(weights))));
    }

    /** Returns a unit vector off V, d×1, that the images stretch much. */
    private Matrix outside() {
        int d = v.rows();
        Matrix drawn = new NoiseStream(~SEED).block(0, d, 0, Math.min(OUTSIDE, d - v.columns()));
        Matrix block = Bases.orthonormal(Bases.without(v, drawn));
        Matrix first = Bases.columns(block, 0, 1);
        for (int step = 0; step < POWER_STEPS; step++) {
            PixelScatter some = PixelScatter.of(rows, block, SOME);
            Matrix image = Bases.without(v, some.images());
            if (image.frobeniusNorm() <= some.rounding()) {
                break; // nothing is there
            }
            Matrix stretched = Products.of(
                    image, SymmetricEigen.of(Products.transposed(block, image)).vectors());
            first = Bases.columns(stretched, 0, 1);
            block = Bases.orthonormal(stretched);
        }
        return off(first);
    }

    /** Returns the unit vector of the same direction without V. */
    private Matrix off(Matrix vector) {
        Matrix unit = vector;
        for (int i = 0; i < PROJECTIONS; i++) { // what rounding leaves of V is taken out again
            unit = Bases.orthonormal(Bases.without(v, unit));
        }
        return unit;
    }
}
