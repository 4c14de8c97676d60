package org.convexgan.device;

import java.util.Arrays;
import java.util.Objects;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.jspecify.annotations.Nullable;

/** The mean of N rows of pixel levels, given or found in the first pass, and whole numbers r near it that are subtracted as rows are read. */
final class Centre {
    /** Pixel values are multiples of 1/255. */
    static final int LEVELS = 255;

    private final long rows;
    private int[] reference;

    /** {@code 255·μ}, once it is known. */
    private double @Nullable [] centre;

    /** {@code Σ 255·x}, once there was a pass over all rows. */
    private double @Nullable [] sums;

    private Centre(long rows, int[] reference, double @Nullable [] centre) {
        this.rows = rows;
        this.reference = reference;
        this.centre = centre;
    }

    /** Starts from the mean of the first rows. */
    static Centre near(PixelRows rows, int count) {
        return new Centre(rows.rows(), rounded(meanLevels(rows, count)), null);
    }

    /** Returns the mean levels of the first rows. */
    static double[] meanLevels(PixelRows rows, int count) {
        byte[] first = new byte[count * rows.columns()];
        rows.readLevels(0, count, first);
        double[] means = new double[rows.columns()];
        for (int i = 0; i < first.length; i++) {
            means[i % means.length] += (double) (first[i] & 0xff) / count;
        }
        return means;
    }

    /** Takes a mean as it is. */
    static Centre at(PixelRows rows, Vector mean) {
        double[] centre = mean.times(LEVELS).toArray();
        return new Centre(rows.rows(), rounded(centre), centre);
    }

    private static int[] rounded(double[] levels) {
        return Arrays.stream(levels)
                .mapToInt(level -> (int) Math.max(0, Math.min(LEVELS, Math.round(level))))
                .toArray();
    }

    /** Returns r, in [0, 255]. */
    int[] reference() {
        return reference;
    }

    /** Returns whether there was a pass over all rows. */
    boolean isCounted() {
        return sums != null;
    }

    /** Returns {@code μ}, once it is known. */
    Vector mean() {
        return Vector.of(Objects.requireNonNull(centre, "centre")).times(1.0 / LEVELS);
    }

    /**
     * Takes the sums of a pass over all rows, from which the mean is unless it was given.
     *
     * @param about {@code Σ (255·x − r)}
     */
    void count(double[] about) {
        double[] levels = new double[about.length];
        for (int j = 0; j < levels.length; j++) {
            levels[j] = about[j] + (double) rows * reference[j];
        }
        countLevels(levels);
    }

    /**
     * Takes the sums of a pass over all rows, from which the mean is unless it was given.
     *
     * @param levels {@code Σ 255·x}
     */
    void countLevels(double[] levels) {
        sums = levels;
        if (centre == null) {
            centre = Arrays.stream(levels).map(sum -> sum / rows).toArray();
        }
    }

    /** Returns what is between r and the mean, once there was a pass over all rows. */
    Drift drift() {
        double[] left = Objects.requireNonNull(sums, "sums").clone();
        double[] shift = Objects.requireNonNull(centre, "centre").clone();
        for (int j = 0; j < left.length; j++) {
            left[j] -= (double) rows * reference[j];
            shift[j] -= reference[j];
        }
        return new Drift(Matrix.ofRows(left, shift).transpose(), rows);
    }

    /** Moves r to the mean, for the passes that follow. */
    void settle() {
        reference = rounded(Objects.requireNonNull(centre, "centre"));
    }

    /**
     * {@code sδᵀ + δsᵀ − N·δδᵀ = D·W·Dᵀ} of {@code s = Σ(255·x − r)} and {@code δ = 255·μ − r}.
     *
     * @param matrix {@code D = (s δ)}
     * @param rows N
     */
    record Drift(Matrix matrix, long rows) {
        /** Returns W. */
        Matrix weights() {
            return Matrix.ofRows(new double[] {0, 1}, new double[] {1, -rows});
        }

        /** Returns {@code N·‖δ‖²}. */
        double square() {
            return rows * Math.pow(matrix.column(1).norm(), 2);
        }

        /** Subtracts {@code D·W·Dᵀ·Q} in place. */
        Columns takenFrom(Columns images, Columns q) {
            try (Columns d = q.alike(matrix)) {
                return images.subtract(d, weights().times(d.transposeTimes(q)));
            }
        }

        /** Returns {@code QᵀD·W·DᵀQ}. */
        Matrix compressed(Columns q) {
            try (Columns d = q.alike(matrix)) {
                Matrix scores = d.transposeTimes(q);
                return scores.transpose().times(weights().times(scores));
            }
        }
    }
}
