package org.convexgan.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.jspecify.annotations.Nullable;

/**
 * Block Lanczos with a random start on {@code C = P S P}, {@code P = I − VVᵀ}: an upper bound on the eigenvalues of S that V does not carry.
 *
 * <p>The caller multiplies {@link #block()} by S, together with whatever else it multiplies in that pass over the data.
 */
final class Complement implements AutoCloseable {
    /** Width b of the block: enough to gain from several starts, few enough for a pass to cost little more than reading the data. */
    static final int BLOCK = 32;

    /** Probability that the bound of an engine's answer is wrong, over all of its random starts. */
    static final double FAILURE = 1e-6;

    /**
     * Probability, over this random start, that the bound is wrong after any number of multiplications: an engine that was not content with the bound
     * of one start draws another one, and answers with the first that contents it.
     */
    private static final double EACH = FAILURE / StreamedSpectrum.MOST_PASSES;

    /** Smallest singular value of blocks that are told from dependent ones. */
    private static final double DEPENDENT = 1e-3;

    private final Columns excluded;
    private final UnaryOperator<Columns> representable;
    private final int dimension;
    private final double perturbation;
    private @Nullable Columns block;
    private final List<Columns> basis = new ArrayList<>();
    private final List<Columns> images = new ArrayList<>();

    /** Of the blocks so far, once it was asked for. */
    private OptionalDouble bound = OptionalDouble.empty();

    /** {@code Σ tr F} over the products. */
    private double errors;

    /** {@code Σ ‖VᵀB‖_F} over the blocks. */
    private double leak;

    /**
     * Draws the start.
     *
     * @param directions spanning what V spans, independent, fewer than rows; stay the caller's
     * @param representable makes directions such that products multiply them as they are, by a small change
     * @param random independent of V
     */
    Complement(Columns directions, UnaryOperator<Columns> representable, Random random) {
        this.excluded = directions.orthonormal().orElseThrow();
        this.representable = representable;
        this.dimension = excluded.rows() - excluded.count();
        try (Columns start = Columns.normal(excluded.rows(), Math.min(BLOCK, dimension), random)) {
            Columns exact = start.subtractSpan(excluded).orthonormal().orElse(null);
            if (exact == null) {
                block = null;
                perturbation = 0;
            } else {
                try (exact) {
                    Columns used = representable.apply(exact);
                    perturbation =
                            exact.subtract(used, Matrix.identity(used.count())).norm();
                    block = used;
                }
            }
        }
    }

    /** Returns the block to multiply next, nearly orthonormal and off V; nothing when the Krylov space is exhausted. */
    Optional<Columns> block() {
        return Optional.ofNullable(block);
    }

    /** Takes the product of S and the block, which becomes its own. */
    void multiplied(CentredProducts.Scattered scattered) {
        Columns next = Objects.requireNonNull(block, "block");
        bound = OptionalDouble.empty();
        leak += excluded.transposeTimes(next).frobeniusNorm();
        errors += scattered.errors().trace();
        basis.add(next.subtractSpan(excluded));
        images.add(scattered.images().subtractSpan(excluded));
        try (Columns rest = scattered.images().copy()) {
            basis.forEach(rest::subtractSpan);
            block = rest.orthonormal()
                    .map(exact -> {
                        try (exact) {
                            return representable.apply(exact);
                        }
                    })
                    .orElse(null);
        }
    }

    /**
     * Returns an upper bound on {@code λ = λ_max(C)}, wrong with a probability of at most {@link #EACH}; infinite before a multiplication.
     *
     * <p>With blocks {@code B + VD} multiplied for {@code B = P(B + VD)}, what is known of {@code C·B} is {@code P S(B + VD) + E = C·B + R·D + E}, R up to the error of its own product: the largest Ritz
     * value is that found but for {@code (√(λ·ΣtrF) + ‖R‖·Σ‖D‖)/√λ_min(BᵀB)}.
     *
     * <p>The random start is accounted for as it was rounded. Later blocks are rounded as well, by some {@code 1e-4} of their length, for which the
     * probability allows nothing: it is that of a Krylov space.
     *
     * @param pairs of S on the span of V, always the same
     * @param errors of the product that they are from
     */
    double bound(RitzPairs pairs, Matrix errors) {
        if (bound.isEmpty()) {
            bound = OptionalDouble.of(computed(pairs, errors));
        }
        return bound.getAsDouble();
    }

    private double computed(RitzPairs pairs, Matrix own) {
        if (basis.isEmpty()) {
            return block == null ? 0 : Double.POSITIVE_INFINITY;
        }
        SymmetricEigen metric = SymmetricEigen.of(compressed(basis));
        double least = Math.sqrt(metric.value(metric.values().size()));
        if (!(least > DEPENDENT)) {
            return Double.POSITIVE_INFINITY;
        }
        double[] inverse = metric.values().stream().map(m -> 1 / Math.sqrt(m)).toArray();
        Matrix whitening = metric.vectors().times(Matrix.diagonal(inverse.length, inverse.length, inverse));
        Matrix on = whitening.transpose().times(compressed(images)).times(whitening);
        double found = Math.max(0, SymmetricEigen.of(on.symmetricPart()).value(1));
        double residual = Math.sqrt(Math.max(0, pairs.coupling().trace()));
        double ritz = found + residual * leak / least;
        double share = block == null ? 1 : ritz == 0 ? 1 : expectedBound(ritz, basis.size()) / ritz;
        double unknown =
                pairs.rotation().transpose().times(own).times(pairs.rotation()).trace();
        double error = share
                * (Math.sqrt(errors) + leak * Math.sqrt(Math.max(0, unknown)))
                / least; // λ ≤ share·ritz + error·√λ
        double root = (error + Math.sqrt(error * error + 4 * share * ritz)) / 2;
        return root * root;
    }

    /** Returns how often a block was multiplied. */
    int multiplications() {
        return basis.size();
    }

    /** Returns the bound if the largest Ritz value after some multiplications is the one given. */
    double expectedBound(double ritz, int multiplications) {
        return dimension <= BLOCK
                ? ritz
                : ritz / (1 - RandomStart.relativeError(dimension, BLOCK, multiplications - 1, EACH, perturbation));
    }

    /** Returns {@code Bᵀ·others}, its symmetric part. */
    private Matrix compressed(List<Columns> others) {
        int width = basis.stream().mapToInt(Columns::count).sum();
        double[] entries = new double[width * width];
        int top = 0;
        for (Columns left : basis) {
            int start = 0;
            for (Columns right : others) {
                Matrix part = left.transposeTimes(right);
                for (int i = 0; i < part.rows(); i++) {
                    System.arraycopy(part.row(i).toArray(), 0, entries, (top + i) * width + start, part.columns());
                }
                start += part.columns();
            }
            top += left.count();
        }
        return Matrix.of(width, width, entries).symmetricPart();
    }

    @Override
    public void close() {
        excluded.close();
        basis.forEach(Columns::close);
        images.forEach(Columns::close);
        if (block != null) {
            block.close();
        }
    }
}
