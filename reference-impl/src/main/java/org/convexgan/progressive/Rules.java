package org.convexgan.progressive;

import java.util.function.UnaryOperator;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;

/**
 * The two decisions that eq. (15) leaves open.
 *
 * @param rank numerical rank of the latents
 * @param alignment the free orthogonal factor {@code O}, given {@code M = diag(√(σ² − β))·V_kᵀ·UᵀQ_k}, where {@code U}
 *     are the images of the stage before
 */
public record Rules(RankDecision rank, UnaryOperator<Matrix> alignment) {
    /** Singular values up to {@code max(n, d)·eps·Λ_1} count as zero, and {@code O} maximizes {@code tr(O·M)}. */
    public static final Rules SOUND = new Rules(Rules::aboveRounding, Rules::procrustes);

    /** Decides how many singular values count. */
    @FunctionalInterface
    public interface RankDecision {
        /**
         * Returns the rank.
         *
         * @param singularValues {@code Λ}, descending
         * @param rows samples
         * @param columns latents
         */
        int of(Vector singularValues, int rows, int columns);
    }

    /** Returns the singular value up to which nothing is divided by. */
    public static double rankTolerance(Vector singularValues, int rows, int columns) {
        return Math.max(rows, columns) * Math.ulp(1.0) * singularValues.maxAbs();
    }

    /** Returns {@code #{Λ_i > max(n, d)·eps·Λ_1}}. */
    public static int aboveRounding(Vector singularValues, int rows, int columns) {
        double tolerance = rankTolerance(singularValues, rows, columns);
        return (int) singularValues.stream().filter(value -> value > tolerance).count();
    }

    /** Returns the orthogonal {@code O} with the largest {@code tr(O·M)}: {@code B·Aᵀ} for {@code M = A·Σ·Bᵀ}. */
    public static Matrix procrustes(Matrix m) {
        ThinSvd svd = ThinSvd.of(m);
        return svd.right().times(svd.left().transpose());
    }
}
