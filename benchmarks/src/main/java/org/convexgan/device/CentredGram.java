package org.convexgan.device;

import java.util.Arrays;
import org.convexgan.linalg.Matrix;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * {@code Σ(x − μ)(x − μ)ᵀ} from {@code Σxxᵀ} and {@code s = Σx} over N rows of whole numbers.
 *
 * <p>Whole numbers r near the mean are taken out first, without an error, so that what is left to take out is small:
 *
 * <pre>{@code
 * Σ(x − r)(x − r)ᵀ = Σxxᵀ + r(N·r − s)ᵀ − s·rᵀ,   Σ(x − μ)(x − μ)ᵀ = Σ(x − r)(x − r)ᵀ − (s − N·r)(s − N·r)ᵀ/N
 * }</pre>
 */
final class CentredGram {
    private CentredGram() {}

    /**
     * Takes the mean out, in place.
     *
     * @param products {@code Σxxᵀ}
     * @param sums s
     * @param rows N
     */
    static INDArray of(INDArray products, double[] sums, long rows) {
        double[] whole = Arrays.stream(sums).map(sum -> Math.rint(sum / rows)).toArray();
        double[] negative = Arrays.stream(whole).map(r -> -r).toArray();
        double[] off = new double[sums.length];
        double[] lacking = new double[sums.length];
        for (int j = 0; j < sums.length; j++) {
            off[j] = sums[j] - rows * whole[j];
            lacking[j] = -off[j];
        }
        try (INDArray left = HostColumns.array(Matrix.ofRows(whole, sums).transpose());
                INDArray right =
                        HostColumns.array(Matrix.ofRows(lacking, negative).transpose());
                INDArray rest = HostColumns.array(Matrix.ofRows(off).transpose())) {
            Nd4j.gemm(left, right, products, false, true, 1, 1);
            Nd4j.gemm(rest, rest, products, false, true, -1.0 / rows, 1);
        }
        return products;
    }
}
