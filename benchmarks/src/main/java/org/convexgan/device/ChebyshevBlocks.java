package org.convexgan.device;

import java.util.Optional;
import org.convexgan.linalg.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Blocks that are filtered by Chebyshev polynomials of S, whose part in eigenvalues of at most {@code 2s} shrinks faster than that of powers:
 *
 * <pre>{@code
 * B_1 = (S − s)/s·B_0,   B_{j+1} = 2(S − s)/s·B_j − B_{j−1}   ⇒   B_j = T_j((S − s)/s)·B_0
 * }</pre>
 *
 * <p>Two consecutive blocks may be multiplied from the right by the same matrix: that makes the latter orthonormal, and rotates it to Ritz vectors, which
 * keeps its columns apart. s is half the last Ritz value of a block, which is at most the eigenvalue of that index.
 */
final class ChebyshevBlocks implements AutoCloseable {
    /** Begins anew with a larger s where the last Ritz value has grown by more than this factor: the first may be that of random directions. */
    private static final double GROWN = 1.5;

    private Columns current;
    private @Nullable Columns before;
    private double s;

    /**
     * Begins with a block, which becomes its own.
     *
     * @param block independent columns
     */
    ChebyshevBlocks(Columns block) {
        try (block) {
            current = block.orthonormal().orElseThrow();
        }
    }

    /** Returns the last block, orthonormal up to rounding. */
    Columns current() {
        return current;
    }

    /**
     * Goes on to {@code S·B}, from which what has small eigenvalues is gone, and begins anew.
     *
     * @param pairs of the current block
     */
    void power(RitzPairs pairs) {
        restart(0);
        advance(pairs);
    }

    /**
     * Goes on to the next block.
     *
     * @param pairs of the current one
     */
    void next(RitzPairs pairs) {
        double half = pairs.value(pairs.count()) / 2;
        if (before == null || half > GROWN * s) {
            restart(half);
        }
        advance(pairs);
    }

    private void advance(RitzPairs pairs) {
        try (Columns filtered = filtered(pairs)) {
            Optional<Matrix> whitening = filtered.whitening().filter(w -> w.columns() == filtered.count());
            close();
            if (s > 0 && whitening.isPresent()) {
                before = pairs.vectors().times(whitening.get());
                current = filtered.times(whitening.get());
            } else {
                before = null;
                current = filtered.copy().replacing(pairs.vectors().copy());
            }
        }
    }

    private void restart(double half) {
        s = half;
        if (before != null) {
            before.close();
            before = null;
        }
    }

    /** Returns {@code (2/s)·(S − s)·V − B_{j−1}}, half of the first term where there is no block before, and {@code S·V} where s is 0. */
    private Columns filtered(RitzPairs pairs) {
        Columns filtered = pairs.images();
        if (s == 0) {
            return filtered;
        }
        double factor = before == null ? 1 / s : 2 / s;
        filtered.subtract(pairs.vectors(), Matrix.identity(pairs.count()).times(s));
        filtered.scale(factor);
        if (before != null) {
            try (Columns rotated = before.times(pairs.rotation())) {
                filtered.values().subi(rotated.values());
            }
        }
        return filtered;
    }

    @Override
    public void close() {
        current.close();
        if (before != null) {
            before.close();
        }
    }
}
