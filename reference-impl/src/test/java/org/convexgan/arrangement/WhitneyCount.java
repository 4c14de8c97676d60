package org.convexgan.arrangement;

import java.util.stream.IntStream;
import org.convexgan.certificate.exact.RationalMatrix;
import org.convexgan.linalg.Matrix;

/** The number of regions from the ranks of all subsets of the normals, in exact arithmetic (Whitney, 1932; Zaslavsky, 1975). */
final class WhitneyCount {
    private WhitneyCount() {}

    /** Returns {@code Σ_S (−1)^(|S| − rank S)} over the subsets {@code S} of the nonzero rows. */
    static int of(Matrix normals) {
        double[][] rows = IntStream.range(0, normals.rows())
                .mapToObj(i -> normals.row(i).toArray())
                .filter(row -> IntStream.range(0, row.length).anyMatch(j -> row[j] != 0))
                .toArray(double[][]::new);
        return IntStream.range(0, 1 << rows.length)
                .map(subset -> {
                    double[][] chosen = IntStream.range(0, rows.length)
                            .filter(i -> (subset >> i & 1) == 1)
                            .mapToObj(i -> rows[i])
                            .toArray(double[][]::new);
                    int rank = chosen.length == 0
                            ? 0
                            : RationalMatrix.of(Matrix.ofRows(chosen)).rank();
                    return (chosen.length - rank) % 2 == 0 ? 1 : -1;
                })
                .sum();
    }
}
