package org.convexgan.device;

import java.util.Optional;
import java.util.function.UnaryOperator;
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
    private static final double GROWN = 1.1;

    private Columns current;
    private @Nullable Columns before;
    private double s;

    /**
     * Begins with a block, which becomes its own.
     *
     * @param block orthonormal
     */
    ChebyshevBlocks(Columns block) {
        current = block;
    }

    /** Returns the last block, orthonormal up to rounding. */
    Columns current() {
        return current;
    }

    /**
     * Goes on to the next block.
     *
     * @param pairs of the current one
     */
    void next(RitzPairs pairs) {
        raise(pairs.value(pairs.count()));
        advance(pairs);
    }

    /**
     * Goes on by two blocks, of which the second is made orthonormal. The first multiplies Ritz vectors: their lengths differ much afterwards, and others would
     * all be turned towards the first.
     *
     * @param multiply by S
     */
    void twice(UnaryOperator<Columns> multiply) {
        try (Columns images = multiply.apply(current)) {
            EigenPairs ritz = EigenPairs.of(current.transposeTimes(images));
            Matrix rotation = ritz.vectors();
            raise(Math.max(0, ritz.value(rotation.columns())));
            try (Columns first = current.times(rotation);
                    Columns rotated = before == null ? null : before.times(rotation);
                    Columns second = filtered(images.times(rotation), first, rotated);
                    Columns third = filtered(multiply.apply(second), second, first)) {
                replace(second, third, first);
            }
        }
    }

    private void advance(RitzPairs pairs) {
        try (Columns rotated = before == null ? null : before.times(pairs.rotation());
                Columns filtered = filtered(pairs.images(), pairs.vectors(), rotated)) {
            replace(pairs.vectors(), filtered, pairs.vectors());
        }
    }

    /** Takes two consecutive blocks, or one and what is missing in it from orthonormal directions. */
    private void replace(Columns earlier, Columns later, Columns orthonormal) {
        Optional<Matrix> whitening = later.whitening().filter(w -> w.columns() == later.count());
        Columns next = whitening.map(later::times).orElseGet(() -> later.completed(orthonormal::copy));
        Columns last = s > 0 ? whitening.map(earlier::times).orElse(null) : null;
        close();
        current = next;
        before = last;
    }

    /** Begins anew if the last Ritz value asks for it. */
    private void raise(double last) {
        if (before == null || last / 2 > GROWN * s) {
            restart(last / 2);
        }
    }

    private void restart(double half) {
        s = half;
        if (before != null) {
            before.close();
            before = null;
        }
    }

    /** Returns {@code (2/s)·(S − s)·B_j − B_{j−1}}, half of the first term where there is no block before, and {@code S·B_j} where s is 0. */
    private Columns filtered(Columns images, Columns block, @Nullable Columns last) {
        if (s == 0) {
            return images;
        }
        images.add(-s, block);
        images.scale(last == null ? 1 / s : 2 / s);
        if (last != null) {
            images.add(-1, last);
        }
        return images;
    }

    @Override
    public void close() {
        current.close();
        if (before != null) {
            before.close();
        }
    }
}
