package org.convexgan.device;

import java.util.Optional;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Spectrum;

/**
 * The leading spectrum of S by block power iteration in passes over the data, products in f32.
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
    private static final double EXPECTED = 1.1;

    /** Numbers of multiplications of random blocks considered before the directions are improved instead. */
    private static final int[] MULTIPLICATIONS = {3, 4, 5, 6, 8};

    private static final double UNIT_ROUNDOFF = 0x1p-24;

    /** Rounding errors of a pass add up like independent ones; this many times their first-order size is allowed for. */
    private static final double ROUNDING = 4;

    /** Scores in f32 put {@code VᵀSV} off by about {@code u·σ_1·√(tr S·p/N)} (0.9 times that were measured); this many times it is allowed for. */
    private static final double SCORE_ROUNDING = 3;

    /** Sums in f32 over a tile put {@code S·v_i} off by some {@code u·√(θ_1·θ_i)} (3.2 were measured); this many are allowed for. */
    private static final double TILE_ROUNDING = 6;

    /** Sums over tiles put it off by a third of that for each, like independent errors; somewhat more is allowed for. */
    private static final double SUM_ROUNDING = 0.5;

    private static final double INDISTINCT = 16 * UNIT_ROUNDOFF;

    private final CentredRows data;
    private final Question question;
    private int passes;

    StreamedSpectrum(CentredRows data, Question question) {
        this.data = data;
        this.question = question;
    }

    Spectrum compute() {
        Matrix block = question.block();
        Optional<Matrix> coarse = question.start() == null
                ? Optional.empty()
                : Repeated.coarse(question.rows().side(), question.rows().channels(), block);
        Columns start = Columns.from(block);
        try (ChebyshevBlocks blocks = new ChebyshevBlocks(start)) {
            coarse.ifPresent(q -> improve(blocks, q));
            while (true) {
                Columns basis = blocks.current();
                try (Complement complement = new Complement(basis, question.random());
                        CentredRows.Scattered scattered = multiplied(basis, complement);
                        RitzPairs pairs = RitzPairs.of(basis, scattered.images(), scattered.gram())) {
                    if (isAnswered(pairs, complement) || passes >= MOST_PASSES) {
                        return spectrum(pairs, complement);
                    }
                    blocks.next(pairs);
                }
            }
        }
    }

    /** Multiplies directions that repeat those of half the side, which is cheaper, before any other pass. */
    private void improve(ChebyshevBlocks blocks, Matrix coarse) {
        passes++;
        try (Columns q = Columns.from(coarse);
                CentredRows.Scattered scattered = data.scatterRepeated(blocks.current(), q);
                RitzPairs pairs = RitzPairs.of(blocks.current(), scattered.images(), scattered.gram())) {
            blocks.power(pairs);
        }
    }

    /** Multiplies the basis and the first random block in one pass. */
    private CentredRows.Scattered multiplied(Columns basis, Complement complement) {
        passes++;
        Columns random = complement.block().orElse(null);
        if (random == null) {
            return data.scatter(basis);
        }
        int p = basis.count();
        try (Columns both = basis.beside(random);
                CentredRows.Scattered scattered = data.scatter(both)) {
            complement.multiplied(scattered.images().range(p, both.count()));
            return new CentredRows.Scattered(scattered.images().range(0, p), leading(scattered.gram(), p));
        }
    }

    private static Matrix leading(Matrix square, int p) {
        double[] entries = new double[p * p];
        for (int i = 0; i < p; i++) {
            System.arraycopy(square.row(i).toArray(), 0, entries, i * p, p);
        }
        return Matrix.of(p, p, entries);
    }

    /** Multiplies the random block as often as should do if the directions do. */
    private boolean isAnswered(RitzPairs pairs, Complement complement) {
        int goal = multiplications(pairs, complement);
        int most = goal == 0 ? 0 : goal + PATIENCE;
        while (!question.isAnswered(pairs, complement.bound(), INDISTINCT)) {
            Columns block = complement.block().orElse(null);
            if (block == null || complement.multiplications() >= most || passes >= MOST_PASSES) {
                return false;
            }
            passes++;
            complement.multiplied(data.scatter(block).images());
        }
        return true;
    }

    /**
     * Returns after how many multiplications the bound on the complement should be low enough if its largest eigenvalue is where it is expected; the
     * directions are not accurate enough yet, and the answer is 0, where none is.
     */
    private int multiplications(RitzPairs pairs, Complement complement) {
        double last = EXPECTED * pairs.value(pairs.count());
        return IntStream.of(MULTIPLICATIONS)
                .filter(count -> question.isAnswered(pairs, complement.expectedBound(last, count), INDISTINCT))
                .findFirst()
                .orElse(0);
    }

    private Spectrum spectrum(RitzPairs pairs, Complement complement) {
        double rest = complement.bound();
        double upper = Math.max(pairs.value(question.k() + 1), rest);
        double next = ROUNDING * UNIT_ROUNDOFF * Math.sqrt(data.trace() * upper);
        double scores = scoreRounding(
                pairs.value(1), data.trace(), pairs.count(), question.rows().rows());
        return question.answer(
                data.mean(),
                pairs,
                pairs.coupling().plus(roundedCoupling(pairs)),
                new SpectralBound(0, rest + next, Complement.FAILURE),
                next,
                scores);
    }

    /** Returns what rounding may have taken from {@code RᵀR}. */
    private Matrix roundedCoupling(RitzPairs pairs) {
        double[] squares = IntStream.rangeClosed(1, pairs.count())
                .mapToDouble(i -> imageRounding(pairs.value(1), pairs.value(i), data.terms()))
                .toArray();
        return Matrix.diagonal(squares.length, squares.length, squares);
    }

    /** Returns the allowance for how far scores in f32 put {@code VᵀSV} off. */
    static double scoreRounding(double largest, double trace, int p, long rows) {
        return SCORE_ROUNDING * UNIT_ROUNDOFF * Math.sqrt(largest * trace * p / rows);
    }

    /** Returns the allowance for how far sums in f32 put {@code S·v_i} off, squared. */
    static double imageRounding(double largest, double eigenvalue, long terms) {
        double each = UNIT_ROUNDOFF * (TILE_ROUNDING + SUM_ROUNDING * Math.sqrt(terms));
        return each * each * largest * eigenvalue;
    }
}
