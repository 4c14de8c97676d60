package org.convexgan.device;

import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.Directions;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Spectrum;

/** The leading spectrum of S where it is small enough to be formed: in f64, and proved without chance. */
final class FormedSpectrum {
    /** The whole matrix is decomposed unless fewer than one of so many directions are wanted. */
    private static final int SEVERAL = 4;

    /**
     * Pairs of multiplications before the first look at what was reached: enough where the start is good, also for the last directions, from which a next
     * stage starts. There are twice as many before each further look.
     */
    private static final int PAIRS = 3;

    /** Looks at most, after 6, 18, 42 and 90 multiplications: directions from a random start gain little afterwards. */
    private static final int MOST_LOOKS = 4;

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

    /** Computes the answer: by iteration where few directions are wanted. */
    Spectrum compute() {
        return SEVERAL * question.width() >= scatter.order() ? decomposed() : iterated();
    }

    private Spectrum decomposed() {
        EigenPairs eigen = EigenPairs.of(scatter.toMatrix());
        int width = question.width();
        Matrix leading = new Directions(question.rows().side(), question.rows().channels(), eigen.vectors())
                .leading(width)
                .columns();
        try (Columns basis = scatter.columns(leading);
                Columns images = scatter.times(basis);
                RitzPairs pairs = RitzPairs.of(basis, images, basis.transposeTimes(images))) {
            return spectrum(pairs, width < scatter.order() ? Math.max(0, eigen.value(width + 1)) : 0);
        }
    }

    private Spectrum iterated() {
        try (ChebyshevBlocks blocks = new ChebyshevBlocks(start())) {
            for (int look = 1; ; look++) {
                for (int i = 0; i < PAIRS << look - 1; i++) {
                    blocks.twice(scatter::times);
                }
                Columns basis = blocks.current();
                try (Columns images = scatter.times(basis);
                        RitzPairs pairs = RitzPairs.of(basis, images, basis.transposeTimes(images))) {
                    double between = (pairs.value(question.k() + 1) + pairs.value(pairs.count())) / 2;
                    boolean proved =
                            question.isAnswered(pairs, between, rounding) && scatter.isBoundedOff(pairs, between);
                    if (proved || look == MOST_LOOKS) {
                        return spectrum(
                                pairs,
                                proved
                                        ? between * (1 + scatter.order() * rounding)
                                        : scatter.trace() - pairs.values().sum());
                    }
                }
            }
        }
    }

    private Columns start() {
        try (Columns block = scatter.columns(question.block())) {
            return block.orthonormal().orElseThrow();
        }
    }

    private Spectrum spectrum(RitzPairs pairs, double complement) {
        double error = rounding * pairs.value(1);
        double rest = complement + error;
        return question.answer(mean, pairs, pairs.coupling(), new SpectralBound(0, rest, 0), error, error);
    }
}
