package org.convexgan.device;

import java.util.Optional;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Spectrum;

/**
 * The leading spectrum of S by blocks that are filtered from pass to pass over the data.
 *
 * <p>Stopping rule: the two-sided bound on {@code σ_{k+1}²} is as narrow as asked for and the k directions are accurate enough for a stage to be
 * certified, or {@link #MOST_PASSES} passes were made.
 */
final class StreamedSpectrum {
    /** Passes over the data at most; each has at most one random start. */
    static final int MOST_PASSES = 24;

    /** Multiplications beyond the number that should be enough, before the directions are improved instead. */
    private static final int PATIENCE = 2;

    /** The largest eigenvalue of the complement is expected at most this many times above the last Ritz value. */
    private static final double EXPECTED = 1.2;

    /** Passes that are kept for the bound on the complement, where the directions were never accurate enough: spectra that are nearly flat. */
    private static final int LAST_PASSES = 8;

    /** Numbers of multiplications of random blocks considered before the directions are improved instead. */
    private static final int[] MULTIPLICATIONS = {3, 4, 5, 6, 8};

    private static final double INDISTINCT = 0x1p-20;

    private final CentredProducts data;
    private final Question question;
    private int passes;

    /** Of the directions that are multiplied next, as far as they are known. */
    private Vector eigenvalues = Vector.zeros(0);

    StreamedSpectrum(CentredProducts data, Question question) {
        this.data = data;
        this.question = question;
    }

    Spectrum compute() {
        try (ChebyshevBlocks blocks = new ChebyshevBlocks(begin())) {
            while (true) {
                try (Columns basis = data.representable(blocks.current(), eigenvalues);
                        Complement complement = new Complement(basis, data::representable, question.random());
                        CentredProducts.Scattered all = scattered(basis, complement.block());
                        CentredProducts.Scattered scattered = all.range(0, basis.count());
                        RitzPairs pairs = RitzPairs.of(basis, scattered.images(), scattered.gram())) {
                    if (complement.block().isPresent()) {
                        complement.multiplied(
                                all.range(basis.count(), all.images().count()), pairs.vectors());
                    }
                    if (isAnswered(pairs, scattered.errors(), complement) || passes >= MOST_PASSES) {
                        return spectrum(pairs, scattered.errors(), complement);
                    }
                    blocks.next(pairs);
                    eigenvalues = pairs.values();
                }
            }
        }
    }

    /** Returns orthonormal directions to begin with: those of the question, multiplied once, roughly, which costs less than another product. */
    private Columns begin() {
        Matrix start = question.block();
        CentredProducts.Sketch sketch =
                question.start() == null ? null : data.sketch(start).orElse(null);
        if (sketch == null) {
            try (Columns block = data.columns(start)) {
                return block.orthonormal().orElseThrow();
            }
        }
        passes++;
        try (sketch) {
            Columns directions = sketch.directions();
            CentredProducts.Scattered scattered = sketch.scattered();
            RitzPairs.Rotation rotation = RitzPairs.Rotation.of(directions, scattered.gram());
            eigenvalues = rotation.values();
            try (Columns images = scattered.images().times(rotation.matrix())) {
                return images.completed(() -> directions.times(rotation.matrix()));
            }
        }
    }

    /** Multiplies the basis and the first random block in one pass. */
    private CentredProducts.Scattered scattered(Columns basis, Optional<Columns> random) {
        passes++;
        try (Columns both = random.map(basis::beside).orElseGet(basis::copy)) {
            return data.scatter(both);
        }
    }

    /** Multiplies the random block as often as should do if the directions do. */
    private boolean isAnswered(RitzPairs pairs, Matrix errors, Complement complement) {
        int goal = multiplications(pairs, complement);
        boolean isLast = passes >= MOST_PASSES - LAST_PASSES;
        int most = isLast ? MOST_PASSES : goal == 0 ? 0 : goal + PATIENCE;
        while (complement.multiplications() < Math.min(goal, MULTIPLICATIONS[0])
                || !question.isAnswered(pairs, complement.bound(pairs, errors), INDISTINCT)) {
            Columns block = complement.block().orElse(null);
            if (block == null || complement.multiplications() >= most || passes >= MOST_PASSES) {
                return false;
            }
            passes++;
            complement.multiplied(data.scatter(block), pairs.vectors());
        }
        return true;
    }

    /**
     * Returns after how many multiplications the bound on the complement should be low enough if its largest eigenvalue is where it is expected; the
     * directions are not accurate enough yet, and the answer is 0, where none is.
     */
    private int multiplications(RitzPairs pairs, Complement complement) {
        double last = EXPECTED * pairs.value(pairs.count());
        int least = 0;
        int most = MULTIPLICATIONS.length;
        while (least < most) {
            int middle = (least + most) / 2;
            double bound = complement.expectedBound(last, MULTIPLICATIONS[middle]);
            if (question.isAnswered(pairs, bound, INDISTINCT)) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least < MULTIPLICATIONS.length ? MULTIPLICATIONS[least] : 0;
    }

    private Spectrum spectrum(RitzPairs pairs, Matrix errors, Complement complement) {
        double found = complement.bound(pairs, errors);
        double rounding = data.imageRounding(Math.max(pairs.value(question.k() + 1), found));
        double rest = found + rounding;
        return question.answer(
                data.mean(),
                pairs,
                data.coupling(pairs, errors, rest),
                new SpectralBound(0, rest, Complement.FAILURE),
                rounding,
                data.scoreRounding(pairs.value(1), pairs.count()));
    }
}
