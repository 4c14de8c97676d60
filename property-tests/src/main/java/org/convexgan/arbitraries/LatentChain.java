package org.convexgan.arbitraries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.linalg.Matrix;

/**
 * The latents of a chain of stages with a column of ones and no fresh noise, in integers: {@code Z_1 = (N 1)} and
 * {@code Z_{i+1} = (up(Z_i·W_i) 1)}, where {@code W_i} has rank {@code k_i} or less and images have one channel and 1,
 * 2, 4, … pixel rows.
 *
 * @param noiseColumns {@code d_f}
 * @param kept {@code k_i}
 * @param samples rows
 * @param seed of the entries
 */
public record LatentChain(int noiseColumns, List<Integer> kept, int samples, long seed) {
    public LatentChain {
        kept = List.copyOf(kept);
    }

    /** Returns {@code Z_1, Z_2, …}, one for each {@code k_i}. */
    public List<Matrix> latents() {
        Random random = new Random(seed);
        List<Matrix> latents = new ArrayList<>();
        latents.add(withOnes(integers(random, samples, noiseColumns)));
        for (int i = 0; i + 1 < kept.size(); i++) {
            Matrix z = latents.get(i);
            int side = 2 << i;
            Matrix weights =
                    integers(random, z.columns(), kept.get(i)).times(integers(random, kept.get(i), side * side));
            latents.add(withOnes(upsampled(z.times(weights), side)));
        }
        return List.copyOf(latents);
    }

    private static Matrix integers(Random random, int rows, int columns) {
        double[] entries = new double[rows * columns];
        for (int at = 0; at < entries.length; at++) {
            entries[at] = random.nextInt(7) - 3;
        }
        return Matrix.of(rows, columns, entries);
    }

    private static Matrix withOnes(Matrix a) {
        double[] ones = new double[a.rows()];
        Arrays.fill(ones, 1);
        return a.transpose().above(Matrix.of(1, a.rows(), ones)).transpose();
    }

    private static Matrix upsampled(Matrix images, int side) {
        double[] up = new double[images.rows() * 4 * side * side];
        for (int at = 0; at < up.length; at++) {
            int entry = at % (4 * side * side);
            up[at] = images.get(at / (4 * side * side), entry / (2 * side) / 2 * side + entry % (2 * side) / 2);
        }
        return Matrix.of(images.rows(), 4 * side * side, up);
    }

    /** Chains of three stages whose indices grow as the published ones do, or less. */
    public static Arbitrary<LatentChain> growing() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3),
                        Numbers.seeds())
                .as((df, first, growth, seed) ->
                        new LatentChain(df, List.of(first, first + growth, first + 2 * growth), 8, seed));
    }
}
