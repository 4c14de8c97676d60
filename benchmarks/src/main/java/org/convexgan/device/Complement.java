package org.convexgan.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
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

    private final Columns excluded;
    private final int dimension;
    private @Nullable Columns block;
    private final List<Columns> basis = new ArrayList<>();
    private final List<Columns> images = new ArrayList<>();

    /**
     * Draws the start.
     *
     * @param excluded V, orthonormal columns, fewer than rows; stays the caller's
     * @param random independent of V
     */
    Complement(Columns excluded, Random random) {
        this.excluded = excluded;
        this.dimension = excluded.rows() - excluded.count();
        try (Columns start = Columns.normal(excluded.rows(), Math.min(BLOCK, dimension), random)) {
            this.block = start.subtractSpan(excluded).orthonormal().orElse(null);
        }
    }

    /** Returns the block to multiply next, orthonormal; nothing when the Krylov space is exhausted. */
    Optional<Columns> block() {
        return Optional.ofNullable(block);
    }

    /** Takes {@code S·block}, which becomes its own. */
    void multiplied(Columns scattered) {
        basis.add(Objects.requireNonNull(block, "block"));
        images.add(scattered.subtractSpan(excluded));
        try (Columns rest = scattered.copy()) {
            basis.forEach(rest::subtractSpan);
            block = rest.orthonormal().orElse(null);
        }
    }

    /** Returns an upper bound on {@code λ_max(C)}, wrong with a probability of at most {@link #EACH}; infinite before a multiplication. */
    double bound() {
        if (basis.isEmpty()) {
            return block == null ? 0 : Double.POSITIVE_INFINITY;
        }
        double ritz =
                Math.max(0, SymmetricEigen.of(compressed().symmetricPart()).value(1));
        return block == null ? ritz : expectedBound(ritz, basis.size());
    }

    /** Returns how often a block was multiplied. */
    int multiplications() {
        return basis.size();
    }

    /** Returns the bound if the largest Ritz value after some multiplications is the one given. */
    double expectedBound(double ritz, int multiplications) {
        return dimension <= BLOCK
                ? ritz
                : ritz / (1 - RandomStart.relativeError(dimension, BLOCK, multiplications - 1, EACH));
    }

    /** Returns {@code C} compressed to the Krylov space. */
    private Matrix compressed() {
        int width = basis.stream().mapToInt(Columns::count).sum();
        double[] entries = new double[width * width];
        int top = 0;
        for (Columns left : basis) {
            int start = 0;
            for (Columns right : images) {
                Matrix part = left.transposeTimes(right);
                for (int i = 0; i < part.rows(); i++) {
                    System.arraycopy(part.row(i).toArray(), 0, entries, (top + i) * width + start, part.columns());
                }
                start += part.columns();
            }
            top += left.count();
        }
        return Matrix.of(width, width, entries);
    }

    /** Returns an estimate of the trace of {@code C} from the random start; 0 before a multiplication. */
    double trace() {
        return basis.isEmpty()
                ? 0
                : basis.get(0).transposeTimes(images.get(0)).trace()
                        / basis.get(0).count()
                        * dimension;
    }

    @Override
    public void close() {
        basis.forEach(Columns::close);
        images.forEach(Columns::close);
        if (block != null) {
            block.close();
        }
    }
}
