package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.List;

/** Subsets of {@code {0, …, n−1}} of one size, in lexicographic order. */
final class Subsets {
    private Subsets() {}

    static List<int[]> of(int n, int size) {
        List<int[]> result = new ArrayList<>();
        extend(result, new int[size], 0, 0, n);
        return result;
    }

    private static void extend(List<int[]> result, int[] chosen, int filled, int next, int n) {
        if (filled == chosen.length) {
            result.add(chosen.clone());
            return;
        }
        for (int i = next; i <= n - (chosen.length - filled); i++) {
            chosen[filled] = i;
            extend(result, chosen, filled + 1, i + 1, n);
        }
    }
}
