package org.convexgan.device;

import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.Directions;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Spectrum;
import org.nd4j.linalg.api.buffer.DataType;

/** The leading spectrum of S where it is small enough to be formed: in f64, and proved without chance. */
final class FormedSpectrum {
    /** Multiplications before the first look at what was reached, and between two looks. */
    private static final int MULTIPLICATIONS = 12;

    /** Looks at most: directions from a random start gain little afterwards. */
    private static final int MOST_LOOKS = 12;

    private final ScatterMatrix scatter;
    private final Vector mean;
    private final Question question;

    /** Relative to {@code σ_1²}: products in f64. */
    private final double rounding;

    FormedSpectrum(ScatterMatrix scatter, Vector mean, Question question) {
        this.scatter = scatter;
        this.mean = mean;
        this.question = question;
        this.rounding = scatter.order() * 0x1p-52;
    }

    /** Computes the answer: by iteration, unless nearly all directions are wanted. */
    Spectrum compute() {
        return 2 * question.width() >= scatter.order() ? decomposed() : iterated();
    }

    private Spectrum decomposed() {
        SymmetricEigen eigen = SymmetricEigen.of(scatter.toMatrix());
        int width = question.width();
        Matrix leading = new Directions(question.rows().side(), question.rows().channels(), eigen.vectors())
                .leading(width)
                .columns();
        try (Columns basis = Columns.from(leading, DataType.DOUBLE);
                Columns images = scatter.times(basis);
                RitzPairs pairs = RitzPairs.of(basis, images, basis.transposeTimes(images))) {
            return spectrum(pairs, width < scatter.order() ? Math.max(0, eigen.value(width + 1)) : 0);
        }
    }

    private Spectrum iterated() {
        Columns basis;
        try (Columns block = Columns.from(question.block(), DataType.DOUBLE)) {
            basis = block.orthonormal().orElseThrow();
        }
        for (int look = 1; ; look++) {
            for (int i = 0; i < MULTIPLICATIONS; i++) {
                basis = scatter.times(basis).replacing(basis);
            }
            try (Columns images = scatter.times(basis);
                    RitzPairs pairs = RitzPairs.of(basis, images, basis.transposeTimes(images))) {
                double between = (pairs.value(question.k() + 1) + pairs.value(pairs.count())) / 2;
                boolean proved = question.isAnswered(pairs, between, rounding) && scatter.isBoundedOff(pairs, between);
                if (proved || look == MOST_LOOKS) {
                    basis.close();
                    return spectrum(
                            pairs,
                            proved
                                    ? between * (1 + scatter.order() * rounding)
                                    : scatter.trace() - pairs.values().sum());
                }
            }
        }
    }

    private Spectrum spectrum(RitzPairs pairs, double complement) {
        double error = rounding * pairs.value(1);
        double rest = complement + error;
        return question.answer(mean, pairs, pairs.coupling(), new SpectralBound(0, rest, 0), error, error);
    }
}
